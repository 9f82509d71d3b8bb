package wiredesk.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wiredesk.ingest.format.copy.EndMarks;
import wiredesk.schemas.Dateline;

/**
 * Datelines in the order or with the marks of single wires: {@code MIAMI, FL / ABCWIRE / May 1, 2026 /},
 * {@code SINGAPORE - Abc Newswire - 1 May 2026 -}, {@code Москва. 1 мая. ИНТЕРФАКС -}, {@code YEREVAN, MAY 1, ARMENPRESS.}.
 */
final class AgencyDatelines {

    private static final int LONGEST = 120;
    private static final int LONGEST_PLACE = 48;

    /** One of them follows the place in each form. */
    private static final String BEHIND_PLACE = ",./-–—";

    /** Russian agencies set their name, and their reporters', between the dash behind the dateline and a full stop. */
    static final String RUSSIAN = "РИА Новости(?: \\p{Lu}\\p{L}+)?|ИА \\p{Lu}\\p{L}+|ТАСС|П(?:райм|РАЙМ)|Sputnik";

    static final String REPORTERS = "\\p{Lu}\\p{Ll}+ \\p{Lu}[\\p{L}-]+(?:, \\p{Lu}\\p{Ll}+ \\p{Lu}[\\p{L}-]+){0,3}";
    private static final Pattern RUSSIAN_AT_END = Pattern.compile("[-–—] (" + RUSSIAN + ")$");
    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
    private static final String DATE = "(?:(?iu:" + DatelineDates.WHOLE.pattern() + "))";
    private static final String PLACE = "(?<place>\\p{Lu}[\\p{L}\\p{M} .'’-]{2,40}?)";
    private static final String REGION = "(?:, (?<region>\\p{Lu}[\\p{L} .]{1,30}?))?";
    private static final String NAME = "(?<agency>\\p{Lu}[\\p{L}\\d .-]{2,30}?)";
    private static final String CAPITALS = "(?<agency>\\p{Lu}[\\p{Lu}\\d.-]{2,24})";

    /** What is the dateline, and what parts it from the text. */
    private record Form(Pattern line, Pattern opening) {

        Form(String line, String separator) {
            this(Pattern.compile(line, FLAGS), Pattern.compile("(?<line>" + line + ")" + separator, FLAGS));
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form(PLACE + REGION + " / " + NAME + " / " + DATE, "\\s+/\\s+"),
            new Form(PLACE + REGION + "\\s?(?:-|--|–|—)\\s" + NAME + "\\s[-–]\\s" + DATE, "\\s+[-–—]+\\s+"),
            new Form(PLACE + REGION + "\\s?--\\s?\\(" + NAME + "\\s?[-–]\\s?" + DATE + "\\)", "\\s*[-–—]+\\s+"),
            new Form(PLACE + "\\. " + DATE + "\\. " + CAPITALS, "(?:\\s[-–—]|(?<!\\.)\\.)\\s+"),
            new Form(PLACE + REGION + ", " + DATE + ", " + CAPITALS, "(?:\\.\\s+|\\z)"));

    /** {@code ASTANA. KAZINFORM –}: a known agency needs no date. */
    private static final Form KNOWN = new Form("(?<place>\\p{Lu}{3,20})\\. " + CAPITALS, "(?:\\s[-–—])?\\s+");

    /** {@code الكويت - 1 - 5 (كونا) --}. */
    private static final Form ARABIC = new Form(
            "(?<place>[\\p{InArabic} ]{3,40}) - \\d{1,2} - \\d{1,2} \\((?<agency>[\\p{InArabic} ]{2,20})\\)",
            "\\s*-+\\s+");

    private AgencyDatelines() {}

    /** The dateline, if the paragraph opens with one of these. */
    static Optional<Datelines.Found> find(String paragraph) {
        if (paragraph.isEmpty() || !mayBePlace(paragraph)) {
            return Optional.empty();
        }
        String head = paragraph.length() <= LONGEST ? paragraph : paragraph.substring(0, LONGEST);
        if (!hasDigit(head)) {
            return known(head, paragraph);
        }
        for (Form form : FORMS) {
            Matcher matcher = form.opening().matcher(head);
            if (matcher.lookingAt() && isPlace(matcher)) {
                return found(matcher, paragraph);
            }
        }
        Optional<Datelines.Found> known = known(head, paragraph);
        if (known.isPresent()) {
            return known;
        }
        Matcher arabic = ARABIC.opening().matcher(head);
        return arabic.lookingAt() ? found(arabic, paragraph) : Optional.empty();
    }

    /** The agency that such a dateline names. */
    static Optional<String> agency(String dateline) {
        for (Form form : FORMS) {
            Matcher matcher = form.line().matcher(dateline);
            if (matcher.matches()) {
                return Optional.of(matcher.group("agency"));
            }
        }
        Matcher russian = RUSSIAN_AT_END.matcher(dateline);
        if (russian.find()) {
            return Optional.of(russian.group(1));
        }
        Matcher known = KNOWN.line().matcher(dateline);
        if (known.matches() && isKnown(known.group("agency"))) {
            return Optional.of(known.group("agency"));
        }
        Matcher arabic = ARABIC.line().matcher(dateline);
        return arabic.matches() ? Optional.of(arabic.group("agency")) : Optional.empty();
    }

    private static Optional<Datelines.Found> known(String head, String paragraph) {
        Matcher known = KNOWN.opening().matcher(head);
        return known.lookingAt() && isKnown(known.group("agency")) ? found(known, paragraph) : Optional.empty();
    }

    /** All but one of the forms have a date. */
    private static boolean hasDigit(String head) {
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Most paragraphs that open with no such line are told by the first marks in them. */
    private static boolean mayBePlace(String paragraph) {
        char first = paragraph.charAt(0);
        if (!Character.isUpperCase(first) && (first < '\u0620' || first > '\u064A')) {
            return false;
        }
        for (int i = 1; i < Math.min(paragraph.length(), LONGEST_PLACE); i++) {
            char c = paragraph.charAt(i);
            if (BEHIND_PLACE.indexOf(c) >= 0) {
                return true;
            }
            if (Character.isDigit(c)) {
                return false;
            }
        }
        return false;
    }

    /** A press release's list of names is no dateline for a date behind it. */
    private static boolean isPlace(Matcher matcher) {
        String place = matcher.group("place");
        return !Gazetteer.isNoPlace(place)
                && (Gazetteer.standsAlone(place)
                        || Datelines.isInCapitals(place)
                        || matcher.group("line").contains(", ")
                        || matcher.group("line").contains(". "));
    }

    private static boolean isKnown(String agency) {
        return EndMarks.isAgency(agency.toLowerCase(Locale.ROOT), Set.of());
    }

    private static Optional<Datelines.Found> found(Matcher matcher, String paragraph) {
        return Optional.of(new Datelines.Found(
                new Dateline(matcher.group("line"), matcher.group("place").strip(), region(matcher)),
                paragraph.substring(matcher.end()).strip()));
    }

    private static @Nullable String region(Matcher matcher) {
        return matcher.namedGroups().containsKey("region") ? matcher.group("region") : null;
    }
}
