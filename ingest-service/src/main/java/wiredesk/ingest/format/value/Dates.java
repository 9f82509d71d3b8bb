package wiredesk.ingest.format.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the forms that standards ask for and agencies send.
 *
 * <p>ISO 8601 extended and basic, with {@code T} or a space, with fractions, with {@code Z}, {@code +01:00}, {@code +0100} or {@code +01} or
 * without zone; a date alone (its first moment); RFC 822 and other dates with month names; seconds or milliseconds since 1970.
 */
public final class Dates {

    private static final int LONGEST = 64;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:(?:[Tt]|\\s+)?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?\\s*(?:\\[[^\\]]*])?(\\S+)?");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})\\.?[\\s-]+(\\p{L}{3,})\\.?,?[\\s-]+(\\d{4}|\\d{2})"
                    + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?\\s*(\\S+)?(?:\\s*\\([^)]*\\))?");

    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:\\p{L}+\\.?,?\\s+)?(\\p{L}{3,})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})"
                    + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?\\s*(\\S+)?");

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

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
                    .flatMap(day -> moment(
                            day,
                            time(dayFirst.group(4), dayFirst.group(5), dayFirst.group(6), null),
                            dayFirst.group(7),
                            zone));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(date);
        if (monthFirst.matches()) {
            return named(monthFirst.group(2), monthFirst.group(1), monthFirst.group(3))
                    .flatMap(day -> moment(
                            day,
                            time(monthFirst.group(4), monthFirst.group(5), monthFirst.group(6), null),
                            monthFirst.group(7),
                            zone));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> named(String day, String month, String year) {
        int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        if (number == 0) {
            return Optional.empty();
        }
        int inFull = number(year);
        return Optional.of(LocalDate.of(inFull < 100 ? 2000 + inFull : inFull, number, number(day)));
    }

    private static Optional<LocalTime> time(
            @Nullable String hour, @Nullable String minute, @Nullable String second, @Nullable String fraction) {
        if (hour == null || minute == null) {
            return Optional.empty();
        }
        int nanos = fraction == null ? 0 : number((fraction + "00000000").substring(0, 9));
        int seconds = second == null ? 0 : number(second);
        return Optional.of(LocalTime.of(number(hour), number(minute), Math.min(seconds, 59), nanos));
    }

    private static Optional<Instant> moment(
            LocalDate day, Optional<LocalTime> time, @Nullable String zoneText, ZoneId zone) {
        LocalDateTime local = day.atTime(time.orElse(LocalTime.MIDNIGHT));
        if (zoneText == null) {
            return Optional.of(local.atZone(zone).toInstant());
        }
        return zone(zoneText).map(named -> local.atZone(named).toInstant());
    }

    private static Optional<ZoneId> zone(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "Z", "UTC", "GMT", "UT", "UTC+0", "GMT+0" -> Optional.of(ZoneOffset.UTC);
            case "EST" -> Optional.of(ZoneOffset.ofHours(-5));
            case "EDT" -> Optional.of(ZoneOffset.ofHours(-4));
            case "CST" -> Optional.of(ZoneOffset.ofHours(-6));
            case "CDT" -> Optional.of(ZoneOffset.ofHours(-5));
            case "MST" -> Optional.of(ZoneOffset.ofHours(-7));
            case "MDT" -> Optional.of(ZoneOffset.ofHours(-6));
            case "PST" -> Optional.of(ZoneOffset.ofHours(-8));
            case "PDT" -> Optional.of(ZoneOffset.ofHours(-7));
            case "BST", "CET", "MEZ" -> Optional.of(ZoneOffset.ofHours(1));
            case "CEST", "MESZ", "EET" -> Optional.of(ZoneOffset.ofHours(2));
            default -> offset(upper.startsWith("GMT") || upper.startsWith("UTC") ? upper.substring(3) : upper);
        };
    }

    private static Optional<ZoneId> offset(String text) {
        if (!text.startsWith("+") && !text.startsWith("-")) {
            return Optional.empty();
        }
        String digits = text.substring(1).replace(":", "");
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int hours = number(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int minutes = digits.length() <= 2 ? 0 : number(digits.substring(digits.length() - 2));
        int sign = text.startsWith("-") ? -1 : 1;
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
