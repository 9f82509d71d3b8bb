package wiredesk.enrich.quality;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name at its place in a document.
 *
 * @param start first code unit in the file
 * @param end one past the last
 * @param type {@code PERSON}, {@code ORGANISATION}, {@code PLACE}, {@code OTHER}, or {@code IGNORE} for what is neither asked for nor
 *     punished
 * @param text as it stands there
 */
record NerMention(int start, int end, String type, String text) {

    static final String IGNORED = "IGNORE";

    private static final Pattern TAB = Pattern.compile("\t");

    /**
     * A line of the gold file: start, end, type and text, parted by tabs.
     *
     * @throws IllegalArgumentException if it is none
     */
    static NerMention parse(String line) {
        String[] cells = TAB.split(line, 4);
        if (cells.length < 4) {
            throw new IllegalArgumentException("not start, end, type and text: " + line);
        }
        return new NerMention(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), cells[2], cells[3]);
    }

    /** The place alone. */
    NerMention untyped() {
        return new NerMention(start, end, "", "");
    }

    /** The name alone: its words without case and without a final {@code 's}, and its type. */
    NerMention name() {
        String lower = text.toLowerCase(Locale.ROOT);
        return new NerMention(0, 0, type, lower.replaceFirst("['’]s$", ""));
    }
}
