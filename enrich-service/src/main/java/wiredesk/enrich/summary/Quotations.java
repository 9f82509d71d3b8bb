package wiredesk.enrich.summary;

/** The quotation marks of a text. */
final class Quotations {

    private Quotations() {}

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
