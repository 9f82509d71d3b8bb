package wiredesk.ingest.format.value;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Zones as agencies write them behind a time: by abbreviation, by the name of the time zone database, or as an offset from UTC. */
public final class Zones {

    private Zones() {}

    /**
     * The zone that {@code text} names; empty if that is none.
     *
     * @throws java.time.DateTimeException if it is like one and is none
     */
    public static Optional<ZoneId> of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "Z", "UTC", "GMT", "UT", "UTC+0", "GMT+0" -> Optional.of(ZoneOffset.UTC);
            case "MET" -> Optional.of(ZoneId.of("MET"));
            case "ET" -> Optional.of(ZoneId.of("America/New_York"));
            case "CT" -> Optional.of(ZoneId.of("America/Chicago"));
            case "MT" -> Optional.of(ZoneId.of("America/Denver"));
            case "PT" -> Optional.of(ZoneId.of("America/Los_Angeles"));
            case "EST" -> Optional.of(ZoneOffset.ofHours(-5));
            case "EDT" -> Optional.of(ZoneOffset.ofHours(-4));
            case "CST" -> Optional.of(ZoneOffset.ofHours(-6));
            case "CDT" -> Optional.of(ZoneOffset.ofHours(-5));
            case "MST" -> Optional.of(ZoneOffset.ofHours(-7));
            case "MDT" -> Optional.of(ZoneOffset.ofHours(-6));
            case "PST" -> Optional.of(ZoneOffset.ofHours(-8));
            case "PDT" -> Optional.of(ZoneOffset.ofHours(-7));
            case "AKST" -> Optional.of(ZoneOffset.ofHours(-9));
            case "AKDT" -> Optional.of(ZoneOffset.ofHours(-8));
            case "ART", "BRT" -> Optional.of(ZoneOffset.ofHours(-3));
            case "WET" -> Optional.of(ZoneOffset.UTC);
            case "BST", "CET", "MEZ", "WAT", "WEST" -> Optional.of(ZoneOffset.ofHours(1));
            case "CEST", "MESZ", "EET", "CAT", "SAST" -> Optional.of(ZoneOffset.ofHours(2));
            case "EEST", "MSK", "TRT", "EAT" -> Optional.of(ZoneOffset.ofHours(3));
            case "GST" -> Optional.of(ZoneOffset.ofHours(4));
            case "PKT" -> Optional.of(ZoneOffset.ofHours(5));
            case "IST" -> Optional.of(ZoneOffset.ofHoursMinutes(5, 30));
            case "WIB", "ICT" -> Optional.of(ZoneOffset.ofHours(7));
            case "HKT", "SGT", "MYT", "AWST" -> Optional.of(ZoneOffset.ofHours(8));
            case "JST", "KST" -> Optional.of(ZoneOffset.ofHours(9));
            case "AEST" -> Optional.of(ZoneOffset.ofHours(10));
            case "AEDT" -> Optional.of(ZoneOffset.ofHours(11));
            case "NZST" -> Optional.of(ZoneOffset.ofHours(12));
            case "NZDT" -> Optional.of(ZoneOffset.ofHours(13));
            default ->
                text.indexOf('/') > 0
                        ? Optional.of(ZoneId.of(text))
                        : offset(upper.startsWith("GMT") || upper.startsWith("UTC") ? upper.substring(3) : upper);
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
        int hours = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int minutes = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        int sign = text.startsWith("-") ? -1 : 1;
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }
}
