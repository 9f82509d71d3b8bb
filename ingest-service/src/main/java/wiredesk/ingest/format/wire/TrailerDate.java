package wiredesk.ingest.format.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wiredesk.ingest.format.value.Months;
import wiredesk.ingest.format.value.Zones;

/**
 * The date at the end of a message.
 *
 * @param day the day as sent
 * @param moment the moment it names
 * @param agency the agency's name before it, where there is one
 */
record TrailerDate(LocalDate day, Instant moment, Optional<String> agency) {

    private static final int LONGEST = 64;

    /** What stands for the sender's own zone. */
    private static final Set<String> LOCAL = Set.of("LOC", "LT", "H", "HRS", "UHR");

    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final String ZONE = "\\s*(?<zone>[A-Za-z]{1,5})?";

    /** In which order numbers of a day and a month stand that might be either. */
    private enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** As the text's dateline has it, or the day first. */
        BY_DATELINE,
        /** They cannot be taken for each other. */
        CLEAR
    }

    /** One manner of writing it: groups for hour, minute and year, for day and month or for the first and second of them. */
    private record Form(Order order, Pattern pattern) {

        Form(Order order, String pattern) {
            this(order, Pattern.compile(pattern));
        }
    }

    private static final List<Form> FORMS = List.of(
            // IPTC 7901: 212322 GMT Nov 18, AEP 212322 GMT NOV 18
            new Form(
                    Order.CLEAR,
                    "(?:[A-Za-z]{2,12}\\s+)?(?<day>\\d{2})(?<hour>\\d{2})(?<minute>\\d{2})" + ZONE
                            + "\\s+(?<month>\\p{L}{3,9})\\.?\\s+" + YEAR),
            // ANPA 1312: AP-WF-11-13-13 1509GMT
            new Form(
                    Order.MONTH_FIRST,
                    "(?:(?<agency>[A-Za-z]{2,12})-(?:[A-Za-z]{1,4}-)?)?(?<first>\\d{1,2})-(?<second>\\d{1,2})-" + YEAR
                            + "\\s+(?<hour>\\d{2}):?(?<minute>\\d{2})" + ZONE),
            // Asian agencies: KWS-21:37-09-12-18
            new Form(
                    Order.BY_DATELINE,
                    "(?:[A-Za-z]{2,12}-)?(?<hour>\\d{2}):(?<minute>\\d{2})-(?<first>\\d{1,2})-(?<second>\\d{1,2})-"
                            + YEAR),
            // Canada: 16:35ET 31-10-14
            new Form(
                    Order.DAY_FIRST,
                    "(?<hour>\\d{2}):(?<minute>\\d{2})\\s?(?<zone>[A-Z]{2,4})\\s+(?<first>\\d{1,2})-(?<second>\\d{1,2})-"
                            + YEAR),
            // Spain: 11/24/12-34/26
            new Form(
                    Order.MONTH_FIRST,
                    "(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<hour>\\d{2})-(?<minute>\\d{2})/" + YEAR),
            // Press releases over the wire: OTS0123 2026-11-24/10:00
            new Form(
                    Order.CLEAR,
                    "(?:[A-Z]{2,6}\\d{3,6}\\s+)?(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})[/ T](?<hour>\\d{2}):(?<minute>\\d{2})(?::\\d{2})?"),
            // Telex: 24-NOV-26 12:34
            new Form(
                    Order.CLEAR,
                    "(?:(?<agency>[A-Za-z]{2,12})\\s)?(?<day>\\d{1,2})[- ]?(?<month>\\p{L}{3,9})\\.?[- ]?" + YEAR
                            + "\\s+(?<hour>\\d{2})[:.]?(?<minute>\\d{2})" + ZONE));

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
        for (Form form : FORMS) {
            Matcher date = form.pattern().matcher(line);
            if (date.matches()) {
                return day(date, form.order(), text)
                        .flatMap(day -> zone(group(date, "zone"), zone)
                                .map(named -> new TrailerDate(
                                        day,
                                        day.atTime(number(date, "hour"), number(date, "minute"))
                                                .atZone(named)
                                                .toInstant(),
                                        group(date, "agency"))));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher date, Order order, String text) {
        int year = year(date.group("year"));
        if (order == Order.CLEAR) {
            return month(date.group("month")).map(month -> LocalDate.of(year, month, number(date, "day")));
        }
        int first = number(date, "first");
        int second = number(date, "second");
        boolean monthFirst = switch (order) {
            case MONTH_FIRST -> first <= 12;
            case BY_DATELINE -> second > 12 || (first <= 12 && DayAndMonth.saysMonthFirst(text, first, second));
            default -> second > 12;
        };
        return Optional.of(LocalDate.of(year, monthFirst ? first : second, monthFirst ? second : first));
    }

    private static Optional<Integer> month(String month) {
        return Character.isDigit(month.charAt(0)) ? Optional.of(Integer.valueOf(month)) : Months.of(month);
    }

    private static Optional<ZoneId> zone(Optional<String> name, ZoneId zone) {
        return name.isEmpty() || LOCAL.contains(name.get().toUpperCase(Locale.ROOT))
                ? Optional.of(zone)
                : Zones.of(name.get());
    }

    private static Optional<String> group(Matcher date, String name) {
        return date.namedGroups().containsKey(name) ? Optional.ofNullable(date.group(name)) : Optional.empty();
    }

    /** Two digits are of the years 1970 to 2069. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher matcher, String group) {
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
