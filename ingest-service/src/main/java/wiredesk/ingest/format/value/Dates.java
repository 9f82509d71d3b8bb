package wiredesk.ingest.format.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the forms that standards ask for and agencies send.
 *
 * <p>ISO 8601 extended and basic, with {@code T} or a space, with fractions, with {@code Z}, {@code +01:00}, {@code +0100} or {@code +01} or
 * without zone; a date alone (its first moment); RFC 822 and other dates with month names; {@code 24.11.2026} and {@code 24/11/2026}, with
 * slashes the month first in a zone of the Americas; {@code 2026年11月24日}; seconds or milliseconds since 1970.
 */
public final class Dates {

    private static final int LONGEST = 64;

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})"
            + "(?:(?:[Tt]|\\s+)?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?\\s*(?:\\[[^\\]]*])?(\\S+)?");

    private static final String TIME =
            "(?:,?\\s+(?:(?:at|um|à|kl\\.?|klo|-)\\s+)?(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?:\\s*([AaPp])\\.?[Mm]\\.?)?)?";

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:[\\p{L}-]+[.,]*\\s*)?(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?[\\s-]+"
                    + "(?:(?:de|of)\\s+)?(\\p{L}{3,})\\.?,?[\\s-]+(?:de\\s+)?(\\d{4}|\\d{2})" + TIME
                    + "\\s*(\\S+)?(?:\\s*\\([^)]*\\))?");

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:\\p{L}+[.,]*\\s+)?(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME + "\\s*(\\S+)?");

    /** As Unix and Java print them: {@code Tue Mar 3 10:15:00 GMT 2026}. */
    private static final Pattern YEAR_LAST = Pattern.compile(
            "\\p{L}{3}\\s+(\\p{L}{3})\\s+(\\d{1,2})\\s+(\\d{2}):(\\d{2}):(\\d{2})(?:\\s+(\\S+))?\\s+(\\d{4})");

    private static final Pattern DOTTED =
            Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})\\.?" + TIME + "\\s*(\\S+)?");

    private static final Pattern SLASHED =
            Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})" + TIME + "\\s*(\\S+)?");

    /** Year, month and day, each with its character, as China, Japan and Korea write them. */
    private static final Pattern EASTERN =
            Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일](?:\\s?[(（][^)）]{1,3}[)）])?"
                    + "(?:\\s*(\\d{1,2})\\s?[:：時时시]\\s?(\\d{1,2})\\s?(?:[:：分분]\\s?(?:(\\d{1,2})[秒초]?)?)?)?");

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    /** What most systems write, with a zone behind it or without: read without a pattern. */
    private static final String USUAL = "0000-00-00T00:00:00";

    private Dates() {}

    /** The moment that {@code text} names; empty if it names none. A time without zone is a local time in {@code zone}. */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        String date = text.strip();
        if (date.length() < 8 || date.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(date, zone);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String date, ZoneId zone) {
        if (isUsual(date)) {
            LocalDate day = LocalDate.of(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10));
            int end = endOfSeconds(date);
            LocalTime time = LocalTime.of(
                    number(date, 11, 13),
                    number(date, 14, 16),
                    Math.min(number(date, 17, 19), 59),
                    end == USUAL.length() ? 0 : nanos(date.substring(USUAL.length() + 1, end)));
            return moment(day, Optional.of(time), end == date.length() ? null : date.substring(end), zone);
        }
        if (EPOCH.matcher(date).matches()) {
            long number = Long.parseLong(date);
            return Optional.of(date.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            LocalDate day = LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            return moment(day, time(iso.group(4), iso.group(5), iso.group(6), iso.group(7)), iso.group(8), zone);
        }
        Matcher dayFirst = DAY_FIRST.matcher(date);
        if (dayFirst.matches()) {
            return named(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3))
                    .flatMap(day -> moment(day, clock(dayFirst), dayFirst.group(8), zone));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(date);
        if (monthFirst.matches()) {
            return named(monthFirst.group(2), monthFirst.group(1), monthFirst.group(3))
                    .flatMap(day -> moment(day, clock(monthFirst), monthFirst.group(8), zone));
        }
        Matcher yearLast = YEAR_LAST.matcher(date);
        if (yearLast.matches()) {
            return named(yearLast.group(2), yearLast.group(1), yearLast.group(7))
                    .flatMap(day -> moment(
                            day,
                            time(yearLast.group(3), yearLast.group(4), yearLast.group(5), null),
                            yearLast.group(6),
                            zone));
        }
        Matcher dotted = DOTTED.matcher(date);
        if (dotted.matches()) {
            LocalDate day = LocalDate.of(number(dotted.group(3)), number(dotted.group(2)), number(dotted.group(1)));
            return moment(day, clock(dotted), dotted.group(8), zone);
        }
        Matcher slashed = SLASHED.matcher(date);
        if (slashed.matches()) {
            int first = number(slashed.group(1));
            int second = number(slashed.group(2));
            boolean swapped = second > 12 || (first <= 12 && isMonthFirst(zone));
            LocalDate day = LocalDate.of(number(slashed.group(3)), swapped ? first : second, swapped ? second : first);
            return moment(day, clock(slashed), slashed.group(8), zone);
        }
        Matcher eastern = EASTERN.matcher(date);
        if (eastern.matches()) {
            LocalDate day = LocalDate.of(number(eastern.group(1)), number(eastern.group(2)), number(eastern.group(3)));
            return moment(day, time(eastern.group(4), eastern.group(5), eastern.group(6), null), null, zone);
        }
        return Optional.empty();
    }

    private static boolean isUsual(String date) {
        if (date.length() < USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            if (USUAL.charAt(i) == '0' ? !isDigit(date, i) : date.charAt(i) != USUAL.charAt(i)) {
                return false;
            }
        }
        int end = endOfSeconds(date);
        return end == date.length() || "Z+-".indexOf(date.charAt(end)) >= 0;
    }

    /** Where the seconds end, with their fraction if they have one. */
    private static int endOfSeconds(String date) {
        int end = USUAL.length();
        if (date.startsWith(".", end) && isDigit(date, end + 1)) {
            end++;
            while (isDigit(date, end)) {
                end++;
            }
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int nanos(String fraction) {
        return number((fraction + "00000000").substring(0, 9));
    }

    /** Whether they write the month before the day, where a feed's dates come from. */
    static boolean isMonthFirst(ZoneId zone) {
        return zone.getId().startsWith("America/");
    }

    /** The time in the groups 4 to 7, on a clock of 24 or of 12 hours. */
    private static Optional<LocalTime> clock(Matcher date) {
        Optional<LocalTime> time = time(date.group(4), date.group(5), date.group(6), null);
        String half = date.group(7);
        if (half == null) {
            return time;
        }
        int noon = half.equalsIgnoreCase("p") ? 12 : 0;
        return time.map(it -> it.getHour() > 12 ? it : it.withHour(it.getHour() % 12 + noon));
    }

    private static Optional<LocalDate> named(String day, String month, String year) {
        int inFull = number(year);
        if (year.length() == 4 && inFull < 1_000) {
            return Optional.empty();
        }
        return Months.of(month).map(number -> LocalDate.of(inFull < 100 ? 2000 + inFull : inFull, number, number(day)));
    }

    private static Optional<LocalTime> time(
            @Nullable String hour, @Nullable String minute, @Nullable String second, @Nullable String fraction) {
        if (hour == null || minute == null) {
            return Optional.empty();
        }
        int nanos = fraction == null ? 0 : nanos(fraction);
        int seconds = second == null ? 0 : number(second);
        return Optional.of(LocalTime.of(number(hour), number(minute), Math.min(seconds, 59), nanos));
    }

    private static Optional<Instant> moment(
            LocalDate day, Optional<LocalTime> time, @Nullable String zoneText, ZoneId zone) {
        LocalDateTime local = day.atTime(time.orElse(LocalTime.MIDNIGHT));
        if (zoneText == null || zoneText.equalsIgnoreCase("Uhr")) {
            return Optional.of(local.atZone(zone).toInstant());
        }
        return Zones.of(zoneText).map(named -> local.atZone(named).toInstant());
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
