package wiredesk.ingest.format.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wiredesk.ingest.format.value.Months;

/**
 * The date at the end of a message.
 *
 * @param day the day as sent
 * @param moment the moment it names
 * @param agency the agency's name before it, where there is one
 */
record TrailerDate(LocalDate day, Instant moment, Optional<String> agency) {

    private static final int LONGEST = 64;

    /** IPTC 7901: {@code 212322 GMT Nov 18}, {@code AEP 212322 GMT NOV 18}. */
    private static final Pattern DAY_TIME = Pattern.compile(
            "(?:[A-Za-z]{2,12}\\s+)?(\\d{2})(\\d{2})(\\d{2})\\s*([A-Za-z]{1,5})?\\s+(\\p{L}{3,9})\\.?\\s+(\\d{4}|\\d{2})");
    /** ANPA 1312: {@code AP-WF-11-13-13 1509GMT}. */
    private static final Pattern ANPA = Pattern.compile(
            "(?:([A-Za-z]{2,12})-(?:[A-Za-z]{1,4}-)?)?(\\d{1,2})-(\\d{1,2})-(\\d{4}|\\d{2})\\s+(\\d{2}):?(\\d{2})\\s*([A-Za-z]{1,5})?");
    /** Asian agencies: {@code KWS-21:37-09-12-18}. */
    private static final Pattern TIME_FIRST =
            Pattern.compile("(?:([A-Za-z]{2,12})-)?(\\d{2}):(\\d{2})-(\\d{1,2})-(\\d{1,2})-(\\d{4}|\\d{2})");
    /** Canada: {@code 16:35ET 31-10-14}, the day first. */
    private static final Pattern ZONE_BETWEEN =
            Pattern.compile("(\\d{2}):(\\d{2})\\s?([A-Z]{2,4})\\s+(\\d{1,2})-(\\d{1,2})-(\\d{4}|\\d{2})");
    /** Spain: {@code 11/24/12-34/26}. */
    private static final Pattern STROKES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2})-(\\d{2})/(\\d{4}|\\d{2})");
    /** Telex: {@code 24-NOV-26 12:34}. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:([A-Za-z]{2,12})\\s)?(\\d{1,2})[- ]?(\\p{L}{3,9})\\.?[- ]?(\\d{4}|\\d{2})\\s+(\\d{2})[:.]?(\\d{2})\\s*([A-Za-z]{1,5})?");

    /** Press releases over the wire: {@code OTS0123 2026-11-24/10:00}. */
    private static final Pattern ISO =
            Pattern.compile("(?:[A-Z]{2,6}\\d{3,6}\\s+)?(\\d{4})-(\\d{2})-(\\d{2})[/ T](\\d{2}):(\\d{2})(?::\\d{2})?");

    /** Whether the line is such a date and nothing else. */
    static boolean isTrailer(String line) {
        return read(line, ZoneOffset.UTC, "").isPresent();
    }

    /**
     * The date of a line that is one.
     *
     * @param zone the feed's, for a date that brings none
     * @param text what was sent, where a dateline may tell the day from the month
     */
    static Optional<TrailerDate> read(String line, ZoneId zone, String text) {
        String bare = withoutMarks(line);
        if (bare.length() < 10 || bare.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return any(bare, zone, text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<TrailerDate> any(String line, ZoneId zone, String text) {
        Matcher dayTime = DAY_TIME.matcher(line);
        if (dayTime.matches()) {
            return Months.of(dayTime.group(5))
                    .flatMap(month -> of(
                            LocalDate.of(year(dayTime.group(6)), month, number(dayTime, 1)),
                            LocalTime.of(number(dayTime, 2), number(dayTime, 3)),
                            dayTime.group(4),
                            zone,
                            null));
        }
        Matcher anpa = ANPA.matcher(line);
        if (anpa.matches()) {
            int first = number(anpa, 2);
            int second = number(anpa, 3);
            boolean dayFirst = first > 12;
            return of(
                    LocalDate.of(year(anpa.group(4)), dayFirst ? second : first, dayFirst ? first : second),
                    LocalTime.of(number(anpa, 5), number(anpa, 6)),
                    anpa.group(7),
                    zone,
                    anpa.group(1));
        }
        Matcher timeFirst = TIME_FIRST.matcher(line);
        if (timeFirst.matches()) {
            int first = number(timeFirst, 4);
            int second = number(timeFirst, 5);
            boolean monthFirst = second > 12 || (first <= 12 && DayAndMonth.saysMonthFirst(text, first, second));
            return of(
                    LocalDate.of(year(timeFirst.group(6)), monthFirst ? first : second, monthFirst ? second : first),
                    LocalTime.of(number(timeFirst, 2), number(timeFirst, 3)),
                    null,
                    zone,
                    null);
        }
        Matcher between = ZONE_BETWEEN.matcher(line);
        if (between.matches()) {
            boolean monthFirst = number(between, 5) > 12;
            return of(
                    LocalDate.of(
                            year(between.group(6)),
                            number(between, monthFirst ? 4 : 5),
                            number(between, monthFirst ? 5 : 4)),
                    LocalTime.of(number(between, 1), number(between, 2)),
                    between.group(3),
                    zone,
                    null);
        }
        Matcher strokes = STROKES.matcher(line);
        if (strokes.matches()) {
            boolean dayFirst = number(strokes, 1) > 12;
            return of(
                    LocalDate.of(
                            year(strokes.group(5)),
                            number(strokes, dayFirst ? 2 : 1),
                            number(strokes, dayFirst ? 1 : 2)),
                    LocalTime.of(number(strokes, 3), number(strokes, 4)),
                    null,
                    zone,
                    null);
        }
        Matcher iso = ISO.matcher(line);
        if (iso.matches()) {
            return of(
                    LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)),
                    LocalTime.of(number(iso, 4), number(iso, 5)),
                    null,
                    zone,
                    null);
        }
        Matcher named = NAMED.matcher(line);
        if (named.matches()) {
            return Months.of(named.group(3))
                    .flatMap(month -> of(
                            LocalDate.of(year(named.group(4)), month, number(named, 2)),
                            LocalTime.of(number(named, 5), number(named, 6)),
                            named.group(7),
                            zone,
                            named.group(1)));
        }
        return Optional.empty();
    }

    private static Optional<TrailerDate> of(
            LocalDate day, LocalTime time, @Nullable String zoneName, ZoneId zone, @Nullable String agency) {
        return zone(zoneName, zone)
                .map(named ->
                        new TrailerDate(day, day.atTime(time).atZone(named).toInstant(), Optional.ofNullable(agency)));
    }

    private static Optional<ZoneId> zone(@Nullable String name, ZoneId zone) {
        if (name == null) {
            return Optional.of(zone);
        }
        return Optional.ofNullable(
                switch (name.toUpperCase(Locale.ROOT)) {
                    case "GMT", "UTC", "UT", "Z" -> ZoneOffset.UTC;
                    case "BST", "CET", "MEZ" -> ZoneOffset.ofHours(1);
                    case "CEST", "MESZ", "EET" -> ZoneOffset.ofHours(2);
                    case "MET" -> ZoneId.of("MET");
                    case "EEST", "MSK" -> ZoneOffset.ofHours(3);
                    case "IST" -> ZoneOffset.ofHoursMinutes(5, 30);
                    case "SGT", "HKT" -> ZoneOffset.ofHours(8);
                    case "ET" -> ZoneId.of("America/New_York");
                    case "CT" -> ZoneId.of("America/Chicago");
                    case "MT" -> ZoneId.of("America/Denver");
                    case "PT" -> ZoneId.of("America/Los_Angeles");
                    case "EDT" -> ZoneOffset.ofHours(-4);
                    case "EST", "CDT" -> ZoneOffset.ofHours(-5);
                    case "CST", "MDT" -> ZoneOffset.ofHours(-6);
                    case "MST", "PDT" -> ZoneOffset.ofHours(-7);
                    case "PST" -> ZoneOffset.ofHours(-8);
                    case "JST" -> ZoneOffset.ofHours(9);
                    case "AEST" -> ZoneOffset.ofHours(10);
                    case "AEDT" -> ZoneOffset.ofHours(11);
                    case "LOC", "LT", "H", "HRS", "UHR" -> zone;
                    default -> null;
                });
    }

    /** Two digits are of the years 1970 to 2069. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String withoutMarks(String line) {
        String bare = Controls.none(line).strip();
        if (bare.length() > LONGEST) {
            return "";
        }
        if (bare.endsWith("NNNN")) {
            bare = bare.substring(0, bare.length() - "NNNN".length()).strip();
        }
        int end = bare.length();
        while (end > 0 && "<=+.".indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        int from = 0;
        while (from < end && (bare.charAt(from) == '^' || bare.charAt(from) == '=')) {
            from++;
        }
        return bare.substring(from, end).strip();
    }
}
