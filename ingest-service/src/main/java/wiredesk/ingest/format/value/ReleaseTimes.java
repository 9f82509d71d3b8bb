package wiredesk.ingest.format.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moment that an editor names in a sentence: {@code until 00.01 GMT, Tuesday 24 November}, {@code bis 24. November 2026, 10.00 Uhr},
 * {@code jusqu'au 24/11/2026 à 10h00}, {@code noon EST Nov. 24}.
 *
 * <p>A date without year, a day of the week and a time alone are read from a day that is known, as a rule the day of transmission. Where
 * there is none they name no moment: nothing here guesses.
 */
public final class ReleaseTimes {

    private static final int LONGEST = 240;
    private static final int FORGOTTEN_AFTER_DAYS = 60;

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})(?:t|\\b)");
    private static final Pattern NUMERIC =
            Pattern.compile("\\b(\\d{1,2})([./])\\s?(\\d{1,2})[./]\\s?(\\d{4}|\\d{2})\\b(?![:.]\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?,?\\s(?:of\\s|de\\s)?(\\p{L}{3,12})\\.?(?:,?\\s(?:de\\s)?(\\d{4})\\b)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(\\p{L}{3,12})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.h]\\d)(?:,?\\s(\\d{4})\\b)?");

    private static final Pattern CLOCK =
            Pattern.compile("\\b(\\d{1,2})\\s?[:.h]\\s?(\\d{2})(?::\\d{2})?\\b\\s?(a\\.?m|p\\.?m)?");
    private static final Pattern HOUR = Pattern.compile("\\b(\\d{1,2})\\s?(a\\.?m|p\\.?m|uhr|heures|uur|h)\\b");
    private static final Pattern MILITARY = Pattern.compile("\\b([01]\\d|2[0-3])([0-5]\\d)(?:\\s?h(?:rs|ours)?)?\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{2,12}");

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY),
            Map.entry("montag", DayOfWeek.MONDAY),
            Map.entry("dienstag", DayOfWeek.TUESDAY),
            Map.entry("mittwoch", DayOfWeek.WEDNESDAY),
            Map.entry("donnerstag", DayOfWeek.THURSDAY),
            Map.entry("freitag", DayOfWeek.FRIDAY),
            Map.entry("samstag", DayOfWeek.SATURDAY),
            Map.entry("sonnabend", DayOfWeek.SATURDAY),
            Map.entry("sonntag", DayOfWeek.SUNDAY),
            Map.entry("lundi", DayOfWeek.MONDAY),
            Map.entry("mardi", DayOfWeek.TUESDAY),
            Map.entry("mercredi", DayOfWeek.WEDNESDAY),
            Map.entry("jeudi", DayOfWeek.THURSDAY),
            Map.entry("vendredi", DayOfWeek.FRIDAY),
            Map.entry("samedi", DayOfWeek.SATURDAY),
            Map.entry("dimanche", DayOfWeek.SUNDAY));

    private ReleaseTimes() {}

    /**
     * The moment; empty if the text names none, or not fully.
     *
     * @param zone the zone of a time that brings none
     * @param known the day on which the text was sent, where that is known
     */
    public static Optional<Instant> find(String text, ZoneId zone, Optional<LocalDate> known) {
        String line = Words.oneLine(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        String lower = line.toLowerCase(Locale.ROOT);
        try {
            Found<LocalDate> day = day(lower, zone, known);
            Optional<LocalTime> time = time(day.rest());
            if (day.value().isEmpty() && time.isEmpty()) {
                return Optional.empty();
            }
            ZoneId named = zone(line).orElse(zone);
            return day.value()
                    .or(() -> relative(lower, known))
                    .map(date -> date.atTime(time.orElse(LocalTime.MIDNIGHT))
                            .atZone(named)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What was found, and the text without it, so that a year is not taken for a time. */
    private record Found<T>(Optional<T> value, String rest) {}

    private static Found<LocalDate> day(String text, ZoneId zone, Optional<LocalDate> known) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return found(text, iso, LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.find()) {
            int first = number(numeric, 1);
            int second = number(numeric, 3);
            boolean american = numeric.group(2).equals("/") && Dates.isMonthFirst(zone);
            boolean monthFirst = second > 12 || (american && first <= 12);
            int year = number(numeric, 4);
            return found(
                    text,
                    numeric,
                    LocalDate.of(
                            year < 100 ? 2000 + year : year, monthFirst ? first : second, monthFirst ? second : first));
        }
        Found<LocalDate> dayFirst = named(text, DAY_FIRST.matcher(text), 2, 1, known);
        return dayFirst.value().isPresent() ? dayFirst : named(text, MONTH_FIRST.matcher(text), 1, 2, known);
    }

    private static Found<LocalDate> named(
            String text, Matcher matcher, int monthGroup, int dayGroup, Optional<LocalDate> known) {
        while (matcher.find()) {
            Optional<Integer> month = Months.of(matcher.group(monthGroup));
            if (month.isPresent()) {
                int day = number(matcher, dayGroup);
                Optional<LocalDate> date = matcher.group(3) == null
                        ? known.map(it -> nearest(it, month.get(), day))
                        : Optional.of(LocalDate.of(number(matcher, 3), month.get(), day));
                return new Found<>(date, without(text, matcher));
            }
        }
        return new Found<>(Optional.empty(), text);
    }

    private static LocalDate nearest(LocalDate known, int month, int day) {
        LocalDate date = LocalDate.of(known.getYear(), month, day);
        return date.isBefore(known.minusDays(FORGOTTEN_AFTER_DAYS)) ? date.plusYears(1) : date;
    }

    private static Optional<LocalDate> relative(String text, Optional<LocalDate> known) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            DayOfWeek weekday = WEEKDAYS.get(words.group());
            if (weekday != null) {
                return known.map(day -> day.with(TemporalAdjusters.nextOrSame(weekday)));
            }
            if (words.group().equals("tomorrow") || words.group().equals("demain")) {
                return known.map(day -> day.plusDays(1));
            }
            if (Months.of(words.group()).isPresent() && !words.group().equals("mar")) {
                return Optional.empty();
            }
        }
        return known;
    }

    private static Optional<LocalTime> time(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.find()) {
            return Optional.of(LocalTime.of(hour(number(clock, 1), clock.group(3)), number(clock, 2)));
        }
        Matcher hour = HOUR.matcher(text);
        if (hour.find()) {
            return Optional.of(LocalTime.of(hour(number(hour, 1), hour.group(2)), 0));
        }
        Matcher military = MILITARY.matcher(text);
        if (military.find()) {
            return Optional.of(LocalTime.of(number(military, 1), number(military, 2)));
        }
        return text.contains("noon") || text.contains("midi") ? Optional.of(LocalTime.NOON) : Optional.empty();
    }

    private static int hour(int hour, String half) {
        if (half == null || !half.endsWith("m")) {
            return hour % 24;
        }
        return hour % 12 + (half.startsWith("p") ? 12 : 0);
    }

    private static Optional<ZoneId> zone(String text) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            Optional<ZoneId> zone = Optional.ofNullable(
                    switch (words.group()) {
                        case "GMT", "UTC", "UT" -> ZoneOffset.UTC;
                        case "BST" -> ZoneOffset.ofHours(1);
                        case "CET", "MEZ" -> ZoneOffset.ofHours(1);
                        case "CEST", "MESZ" -> ZoneOffset.ofHours(2);
                        case "EST" -> ZoneOffset.ofHours(-5);
                        case "EDT" -> ZoneOffset.ofHours(-4);
                        case "ET" -> ZoneId.of("America/New_York");
                        case "CST" -> ZoneOffset.ofHours(-6);
                        case "CDT" -> ZoneOffset.ofHours(-5);
                        case "MST" -> ZoneOffset.ofHours(-7);
                        case "PST" -> ZoneOffset.ofHours(-8);
                        case "PDT" -> ZoneOffset.ofHours(-7);
                        case "PT" -> ZoneId.of("America/Los_Angeles");
                        case "JST" -> ZoneOffset.ofHours(9);
                        case "AEST" -> ZoneOffset.ofHours(10);
                        case "AEDT" -> ZoneOffset.ofHours(11);
                        default -> null;
                    });
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }

    private static Found<LocalDate> found(String text, Matcher matcher, LocalDate day) {
        return new Found<>(Optional.of(day), without(text, matcher));
    }

    private static String without(String text, Matcher matcher) {
        return text.substring(0, matcher.start()) + " ; " + text.substring(matcher.end());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
