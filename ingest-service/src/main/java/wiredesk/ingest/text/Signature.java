package wiredesk.ingest.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The agency's name behind a story's last sentence, as Latin wires sign ({@code … hoy. EFE}, {@code … oggi. (ANSA).}), or a wire's own word
 * for the end.
 */
final class Signature {

    private static final String END_OF_ITEM = "Enditem";
    private static final Pattern AGENCY = Pattern.compile("[(/]([^()/]{2,30})[)/]");
    private static final Pattern COPYRIGHT = Pattern.compile("\\([©Ⓒ] ?\\p{L}[^()]{1,20}\\)\\.?$");
    /** {@code (Schluss) abc}, {@code (ende)}, {@code （完）}: the word for the end in brackets, initials behind it. */
    private static final Pattern END_IN_BRACKETS = Pattern.compile(
            "\\s?[(（](?:schluss|ende|fin|fine|fim|end|完|终|終|了)[)）](?:\\s[a-zäöü]{1,4}(?:/[a-zäöü]{1,4}){0,3})?$",
            Pattern.CASE_INSENSITIVE);

    private static final String SENTENCE_ENDS = ".!?\"'”’»)";

    private Signature() {}

    /** Cuts it off the last paragraph, if the dateline names that agency; a last paragraph that is nothing else goes whole. */
    static void cut(List<String> paragraphs, @Nullable String dateline) {
        if (paragraphs.isEmpty()) {
            return;
        }
        Optional<String> name = AGENCY.matcher(dateline == null ? "" : dateline)
                .results()
                .map(agency -> agency.group(1).strip())
                .reduce((first, second) -> second);
        String last = paragraphs.getLast();
        String cut = withoutName(withoutName(withoutCopyright(withoutEnd(last)), name), Optional.of(END_OF_ITEM));
        if (!cut.isEmpty()) {
            paragraphs.set(paragraphs.size() - 1, cut);
        } else if (paragraphs.size() > 1) {
            paragraphs.removeLast();
        }
    }

    private static String withoutEnd(String paragraph) {
        Matcher end = END_IN_BRACKETS.matcher(paragraph);
        return end.find() && end.start() > 0 ? paragraph.substring(0, end.start()) : paragraph;
    }

    /** {@code … i landet.(©XYZ)}. */
    private static String withoutCopyright(String paragraph) {
        if (paragraph.indexOf('©') < 0 && paragraph.indexOf('Ⓒ') < 0) {
            return paragraph;
        }
        Matcher signed = COPYRIGHT.matcher(paragraph);
        return signed.find() ? paragraph.substring(0, signed.start()).strip() : paragraph;
    }

    private static String withoutName(String paragraph, Optional<String> name) {
        String bare = paragraph.strip();
        String end = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        if (name.isEmpty()) {
            return paragraph;
        }
        for (String form : List.of("(" + name.get() + ")", "/" + name.get() + "/", name.get())) {
            if (end.endsWith(form)) {
                String before = end.substring(0, end.length() - form.length()).strip();
                boolean whole = before.isEmpty() || SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
                return whole ? before : paragraph;
            }
        }
        return paragraph;
    }
}
