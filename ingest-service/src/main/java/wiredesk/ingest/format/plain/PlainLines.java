package wiredesk.ingest.format.plain;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a line above a title is, by its form alone. */
final class PlainLines {

    private static final int LONGEST_PLACE = 32;
    private static final int SHORTEST_CODE = 5;
    private static final int LONGEST_KICKER = 48;

    /** {@code Brand/Schifffahrt/}, {@code Brand/Schifffahrt/Südhafen}: keywords with strokes. */
    private static final Pattern KEYWORDS = Pattern.compile(
            "(?=.{5,64}$)\\p{Lu}[^/.:!?]{1,24}/(?:[^/.:!?\\s][^/.:!?]{0,24}/)*(?:[^/.:!?\\s][^/.:!?]{0,24}/[^/.:!?\\s][^/.:!?]{0,24})?");

    /** {@code DEL12 NAT-FERRY}. */
    private static final Pattern SERVICE_NUMBER = Pattern.compile("\\p{Lu}{2,4}\\d{1,4} [\\p{Lu}\\d/-]{3,30}");

    /** {@code Kirchen-Seelsorge}: one word above a title of several. */
    private static final Pattern COMPOUND = Pattern.compile("\\p{Lu}\\p{L}{2,20}(?:-\\p{Lu}?\\p{L}{2,20}){1,3}");

    private PlainLines() {}

    /** Keywords with strokes between or behind them. */
    static boolean isStroked(String line) {
        return KEYWORDS.matcher(line).matches();
    }

    /** One word with hyphens, or a service's number and a word in capitals. */
    static boolean isCompoundOrNumber(String line) {
        return SERVICE_NUMBER.matcher(line).matches() || COMPOUND.matcher(line).matches();
    }

    /** A line of one sign, drawn under or over a title. */
    static boolean isRule(String line) {
        String bare = line.strip();
        return bare.length() >= 3
                && "=-*~_#".indexOf(bare.charAt(0)) >= 0
                && bare.chars().allMatch(c -> c == bare.charAt(0));
    }

    /** {@code XYZ38100}: one word of capitals and digits is what a product is called, and no title. */
    static boolean isCode(String line) {
        String bare = line.strip();
        return bare.length() >= SHORTEST_CODE
                && bare.length() <= LONGEST_KICKER
                && bare.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isLowerCase(c))
                && bare.chars().anyMatch(Character::isUpperCase)
                && bare.chars().filter(Character::isDigit).count() >= 3;
    }

    /** A company's name alone, as offices of Japan and China set it above a title. */
    static boolean isCompany(String line) {
        return line.length() <= LONGEST_PLACE
                && (line.endsWith("株式会社") || line.startsWith("株式会社") || line.endsWith("有限公司"));
    }

    /** {@code accident-transports}: small letters and hyphens. */
    static boolean isKeyword(String line) {
        return line.indexOf(' ') < 0 && line.chars().allMatch(c -> c == '-' || Character.isLowerCase(c));
    }

    static boolean isCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT));
    }
}
