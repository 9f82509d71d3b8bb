package wiredesk.ingest.format.copy;

import java.util.List;
import java.util.Locale;

/** {@code AP Sports Writer}, {@code The Maple Press}: the line below a byline, which says what the writer is or for whom. */
public final class BylineTitle {

    private static final int LONGEST = 60;
    private static final List<String> WORDS = List.of(
            "press", "writer", "editor", "correspondent", "columnist", "staff", "wire", "service", "agency", "news");

    private BylineTitle() {}

    /** Whether a line below a byline is one. */
    public static boolean is(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() <= LONGEST && WORDS.stream().anyMatch(lower::contains);
    }
}
