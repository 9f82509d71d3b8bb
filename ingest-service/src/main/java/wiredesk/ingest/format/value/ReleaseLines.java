package wiredesk.ingest.format.value;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines above the text of a body with mark-up, or of a field of text, that say when it may be used. */
public final class ReleaseLines {

    private static final int LONGEST = 160;
    private static final int LOOKED_AT = 3;
    private static final int HEAD = 1_500;

    private static final Pattern EMBARGO = Pattern.compile(
            "^[^\\p{L}\\d]*(?:(?:strict(?:ly)?|under(?: an?)?(?: strict)?|news|sous|bajo|sotto|onder) )?"
                    + "(?:embargo(?:ed)?(?: (?:until|till|for|to|lifts|hasta|jusqu|fino a|tot|bis)\\b|\\s?[:–-])"
                    + "|sperrfrist\\b|embargad[oa] (?:hasta|até)\\b"
                    + "|not for (?:publication|release|broadcast)(?: or [a-z]+)? (?:before|until)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IMMEDIATE = Pattern.compile(
            "^[^\\p{L}\\d]*for (?:immediate release|release immediately)\\b[^.!?]{0,50}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<(/?(?:p|div|h\\d|br|li|tr)\\b)?[^>]{0,200}>");

    /** What such a line has to have, whether its words begin with a capital, consist of them or have none. */
    private static final List<String> WORDS =
            List.of("mbarg", "MBARG", "perrfrist", "PERRFRIST", "ot for ", "ot For ", "OT FOR ");

    private ReleaseLines() {}

    /** Whether the line puts an embargo on the text below it, and says until when. */
    public static boolean isEmbargo(String line) {
        return line.length() <= LONGEST
                && EMBARGO.matcher(line).find()
                && ReleaseTimes.find(line, ZoneOffset.UTC, Optional.of(LocalDate.EPOCH))
                        .isPresent();
    }

    /** Whether the line says that the text may be used now. */
    public static boolean isImmediate(String line) {
        return line.length() <= LONGEST && IMMEDIATE.matcher(line).find();
    }

    /** The line that {@link #isEmbargo puts an embargo} on a text, of its first three ones, before any sentence. */
    public static Optional<String> embargo(String markup) {
        String head = markup.substring(0, Math.min(markup.length(), HEAD));
        return isWorthwhile(head) ? lines(head).filter(ReleaseLines::isEmbargo).findFirst() : Optional.empty();
    }

    /** Nearly no text has one of the words at its head. */
    private static boolean isWorthwhile(String head) {
        for (String word : WORDS) {
            if (head.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> lines(String head) {
        return TAG.matcher(head)
                .replaceAll(tag -> tag.group(1) == null ? "" : "\n")
                .lines()
                .map(line -> Words.oneLine(line.replace("&nbsp;", " ")))
                .filter(line -> !line.isBlank())
                .limit(LOOKED_AT)
                .takeWhile(line -> !line.endsWith(".") || isEmbargo(line));
    }
}
