package wiredesk.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wiredesk.ingest.format.copy.EndMarks;

/**
 * The agency's name behind a story's last sentence, as Latin wires sign ({@code … hoy. EFE}, {@code … oggi. (ANSA).}), or a wire's own word
 * for the end.
 */
final class Signature {

    private static final int LONGEST = 200;
    private static final int LONGEST_END = 32;
    private static final String END_OF_ITEM = "Enditem";
    private static final Pattern AGENCY = Pattern.compile("[(/]([^()/]{2,30})[)/]");
    /** {@code … i landet. /ritzau/}, {@code … w piątek. (PAP)}: a known agency needs no dateline that names it. */
    private static final Pattern KNOWN_AGENCY = Pattern.compile("(?:/|\\()(\\p{L}{2,10})(?:/|\\))$");

    private static final Pattern COPYRIGHT = Pattern.compile("\\([©Ⓒ] ?\\p{L}[^()]{1,20}\\)\\.?$");
    /** {@code (Schluss) abc}, {@code (ende)}, {@code （完）}: the word for the end in brackets, initials behind it. */
    private static final Pattern END_IN_BRACKETS = Pattern.compile(
            "\\s?[(（](?:schluss|ende|fin|fine|fim|end|完|终|終|了)[)）](?:\\s[a-zäöü]{1,4}(?:/[a-zäöü]{1,4}){0,3})?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EDITORS =
            Pattern.compile("\\s(?:(\\p{Lu}{3,10})/\\([^()]{5,160}\\)|\\(\\p{Lu}{2,4}(?:/\\p{Lu}{2,4}){1,2}\\))$");

    private static final List<String> ENDS_OF_TEXT = List.of("./.", "(끝)", "(крај)", "(kraj)");
    private static final Pattern REPORTERS = Pattern.compile("\\(By (\\p{Lu}[^()]{4,80})\\)");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.-]+(?: \\p{L}[\\p{L}.-]+){1,3}");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,4}(?: \\p{Lu}{2,4}){0,3}");
    private static final String SENTENCE_ENDS = ".!?\"'”’»)";

    private Signature() {}

    /**
     * The reporter's name in a last paragraph of its own, {@code Anna Berg/XYZ} or {@code (By Ann Marsh and Lee Hart)}, which is cut off.
     *
     * @param dateline the story's, which names the agency
     */
    static Optional<String> byline(List<String> paragraphs, @Nullable String dateline) {
        if (paragraphs.size() < 2) {
            return Optional.empty();
        }
        String last = paragraphs.getLast().strip();
        Matcher bracket = REPORTERS.matcher(last);
        if (dateline != null && bracket.matches()) {
            paragraphs.removeLast();
            return Optional.of(bracket.group(1));
        }
        int stroke = last.lastIndexOf('/');
        boolean signed = stroke > 0
                && NAME.matcher(last.substring(0, stroke)).matches()
                && EndMarks.isAgency(last.substring(stroke + 1).toLowerCase(Locale.ROOT), Set.of());
        if (!signed) {
            return Optional.empty();
        }
        paragraphs.removeLast();
        return Optional.of(last.substring(0, stroke));
    }

    /** Cuts it off the last paragraph, if the dateline names that agency; a last paragraph that is nothing else goes whole. */
    static void cut(List<String> paragraphs, @Nullable String dateline) {
        if (paragraphs.isEmpty()) {
            return;
        }
        Optional<String> name = AGENCY.matcher(dateline == null ? "" : dateline)
                .results()
                .map(agency -> agency.group(1).strip())
                .reduce((first, second) -> second);
        String last = withoutEditors(withoutEnd(withoutEndOfText(paragraphs.getLast())), name);
        String cut =
                withoutName(withoutName(withoutInitials(withoutCopyright(last), name), name), Optional.of(END_OF_ITEM));
        if (!cut.isEmpty()) {
            paragraphs.set(paragraphs.size() - 1, cut);
        } else if (paragraphs.size() > 1) {
            paragraphs.removeLast();
        }
    }

    /** {@code … zei hij. (ABC/DEF)}, {@code … a spus el. XYZ/(AB - autor: …)}. */
    private static String withoutEditors(String paragraph, Optional<String> name) {
        Matcher editors = atEnd(EDITORS, paragraph);
        boolean signed = paragraph.endsWith(")")
                && editors.find()
                && editors.start() > 0
                && SENTENCE_ENDS.indexOf(paragraph.charAt(editors.start() - 1)) >= 0
                && (editors.group(1) == null || editors.group(1).equalsIgnoreCase(name.orElse("")));
        return signed ? paragraph.substring(0, editors.start()) : paragraph;
    }

    private static String withoutEnd(String paragraph) {
        Matcher end = atEnd(END_IN_BRACKETS, paragraph);
        return hasBracketAtEnd(paragraph) && end.find() && end.start() > 0
                ? paragraph.substring(0, end.start())
                : paragraph;
    }

    private static boolean hasBracketAtEnd(String paragraph) {
        int from = Math.max(0, paragraph.length() - LONGEST_END);
        return paragraph.indexOf(')', from) >= 0 || paragraph.indexOf('）', from) >= 0;
    }

    /** What a pattern looks for at the end of a paragraph is never longer than this, so that nothing before it is read. */
    private static Matcher atEnd(Pattern pattern, String paragraph) {
        return pattern.matcher(paragraph).region(Math.max(0, paragraph.length() - LONGEST), paragraph.length());
    }

    /** {@code … i landet.(©XYZ)}. */
    private static String withoutCopyright(String paragraph) {
        if (paragraph.indexOf('©') < 0 && paragraph.indexOf('Ⓒ') < 0) {
            return paragraph;
        }
        Matcher signed = atEnd(COPYRIGHT, paragraph);
        return signed.find() ? paragraph.substring(0, signed.start()).strip() : paragraph;
    }

    /** {@code … verklaarde hij. ./.}, {@code … 말했다. (끝)}. */
    private static String withoutEndOfText(String paragraph) {
        for (String end : ENDS_OF_TEXT) {
            if (paragraph.endsWith(end)) {
                return paragraph.substring(0, paragraph.length() - end.length()).strip();
            }
        }
        return paragraph;
    }

    /** {@code … he said. XYZ ABC DEF}: the desk's initials behind the agency's name. */
    private static String withoutInitials(String paragraph, Optional<String> name) {
        int at = name.isEmpty() ? -1 : paragraph.lastIndexOf(" " + name.get() + " ");
        if (at <= 0 || SENTENCE_ENDS.indexOf(paragraph.charAt(at - 1)) < 0) {
            return paragraph;
        }
        String initials = paragraph.substring(at + name.get().length() + 2);
        return INITIALS.matcher(initials).matches() ? paragraph.substring(0, at) : paragraph;
    }

    private static String withoutName(String paragraph, Optional<String> name) {
        String bare = paragraph.strip();
        String end = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        Matcher known = atEnd(KNOWN_AGENCY, end);
        if ((end.endsWith(")") || end.endsWith("/"))
                && known.find()
                && EndMarks.isAgency(known.group(1).toLowerCase(Locale.ROOT), Set.of())) {
            return withoutForm(paragraph, end, known.group());
        }
        if (name.isEmpty()) {
            return paragraph;
        }
        for (String form : List.of("(" + name.get() + ")", "/" + name.get() + "/", name.get())) {
            if (end.endsWith(form)) {
                return withoutForm(paragraph, end, form);
            }
        }
        return paragraph;
    }

    private static String withoutForm(String paragraph, String end, String form) {
        String before = end.substring(0, end.length() - form.length()).strip();
        boolean whole = before.isEmpty() || SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
        return whole ? before : paragraph;
    }
}
