package wiredesk.enrich.summary;

import java.util.ArrayList;
import java.util.List;

/** The quotation marks of a text. */
final class Quotations {

    private static final String OPENING = "\"\u201C\u201E\u00AB\u00BB";
    private static final String CLOSING = "\"\u201D\u201C\u00BB\u00AB";

    private Quotations() {}

    /** What is quoted in the text, without the marks and without a comma or full stop before the last of them. */
    static List<String> in(String text) {
        var quoted = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (start < 0 && OPENING.indexOf(c) >= 0) {
                start = i + 1;
            } else if (start >= 0 && CLOSING.indexOf(c) >= 0) {
                quoted.add(withoutStop(text.substring(start, i).strip()));
                start = -1;
            }
        }
        if (start >= 0) {
            quoted.add(text.substring(start));
        }
        return quoted;
    }

    private static String withoutStop(String quoted) {
        return quoted.endsWith(",") || quoted.endsWith(".") ? quoted.substring(0, quoted.length() - 1) : quoted;
    }

    /** Whether every quotation that begins in the text ends in it, and none ends that has not begun. */
    static boolean areClosed(String text) {
        boolean straight = false;
        int open = 0;
        boolean low = false;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            switch (text.charAt(i)) {
                case '"' -> straight = !straight;
                case '\u00AB' -> open++;
                case '\u201D', '\u00BB' -> open--;
                case '\u201E' -> {
                    open++;
                    low = true;
                }
                // Opens in English, closes in German.
                case '\u201C' -> {
                    open += low ? -1 : 1;
                    low = false;
                }
                default -> {}
            }
        }
        return !straight && open == 0;
    }
}
