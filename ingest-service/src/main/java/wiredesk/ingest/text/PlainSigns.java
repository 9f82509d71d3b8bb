package wiredesk.ingest.text;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Signs of a text in mark-up that stay what they are, and what references to such signs mean. */
final class PlainSigns {

    /** Characters between the ampersand of a reference and its semicolon, at most. */
    static final int LONGEST_REFERENCE = 10;

    /** Most of what a text consists of: signs that are what they are, wherever they stand. */
    private static final boolean[] ORDINARY = ordinary();

    private PlainSigns() {}

    /** Whether it is one of those that need no second look. */
    static boolean isOrdinary(char c) {
        return c < ORDINARY.length && ORDINARY[c];
    }

    private static boolean[] ordinary() {
        boolean[] ordinary = new boolean['~' + 1];
        for (char c = 0; c < ordinary.length; c++) {
            ordinary[c] = c == '\t' || (isPlain(c) && "<&;.,".indexOf(c) < 0);
        }
        return ordinary;
    }

    /** Neither a sign that is written otherwise nor one that is dropped. */
    static boolean isPlain(char c) {
        return c <= '~'
                ? c >= ' ' && c != '>'
                : c >= '\u00a0'
                        && c != '\u00ad'
                        && c != '\u200b'
                        && c != '\u2060'
                        && c != '\ufeff'
                        && !Character.isSurrogate(c)
                        && c < '\ufff0';
    }

    /** What the reference here stands for; null if that is not one plain character, or may be part of what was escaped twice. */
    static @Nullable String referredTo(String in, int at) {
        if (in.startsWith(" ", at + 1)) {
            return "&";
        }
        int end = in.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_REFERENCE) {
            return null;
        }
        String meant =
                in.charAt(at + 1) == '#' ? numbered(in, at + 2, end) : Entities.getByName(in.substring(at + 1, end));
        return meant != null && meant.length() == 1 && isPlain(meant.charAt(0)) && "<;.,".indexOf(meant.charAt(0)) < 0
                ? meant
                : null;
    }

    private static @Nullable String numbered(String in, int from, int end) {
        int number = 0;
        for (int i = from; i < end; i++) {
            int digit = in.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            number = number * 10 + digit;
        }
        return from < end && number <= Character.MAX_VALUE ? String.valueOf((char) number) : null;
    }
}
