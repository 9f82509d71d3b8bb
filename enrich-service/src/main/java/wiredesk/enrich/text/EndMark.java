package wiredesk.enrich.text;

/**
 * A mark or run of marks that may end a sentence: {@code .}, {@code ?!}, {@code …}, {@code . . .}
 *
 * @param kind what it is
 * @param start its first code unit
 * @param end one past its last
 * @param close one past the quotation marks and brackets that close behind it
 */
record EndMark(Kind kind, int start, int end, int close) {

    /** What a mark is. */
    enum Kind {
        /** One full stop. */
        STOP,
        /** An ellipsis, or several stops in a row. */
        ELLIPSIS,
        /** An ellipsis that stands by itself, with a blank before it: something is left out within the sentence. */
        ELLIPSIS_WITHIN,
        /** A full stop and an ellipsis that begins the next sentence: {@code word. . . . Next}. */
        STOP_AND_ELLIPSIS,
        /** Question and exclamation marks, and what ends sentences in other scripts. */
        OTHER,
        /** The same in a script without blanks. */
        UNSPACED
    }

    boolean isUnspaced() {
        return kind == Kind.UNSPACED;
    }

    boolean isSingleStop() {
        return kind == Kind.STOP;
    }

    boolean isStop() {
        return kind != Kind.OTHER;
    }

    boolean isEllipsisWithin() {
        return kind == Kind.ELLIPSIS_WITHIN;
    }

    boolean isEllipsisOfNext() {
        return kind == Kind.STOP_AND_ELLIPSIS;
    }

    /** The mark that begins at {@code at} in the sentence from {@code start}. */
    static EndMark at(String text, int start, int at, int to, String language) {
        char first = text.charAt(at);
        if (Marks.endsUnspaced(first)) {
            boolean decimal = first == '．' && at + 1 < to && Character.isDigit(text.charAt(at + 1));
            int end = decimal ? at + 1 : endOfRun(text, at, to, language);
            return new EndMark(decimal ? Kind.STOP : Kind.UNSPACED, at, end, decimal ? end : closing(text, end, to));
        }
        if (first == '.') {
            return stops(text, start, at, to, language);
        }
        int end = endOfRun(text, at, to, language);
        boolean alone = at == start || Marks.isSpace(text.charAt(at - 1)) || isOpening(text.charAt(at - 1));
        Kind kind = first != '…' || end > at + 1 ? Kind.OTHER : alone ? Kind.ELLIPSIS_WITHIN : Kind.ELLIPSIS;
        return new EndMark(kind, at, end, closing(text, end, to));
    }

    private static EndMark stops(String text, int start, int at, int to, String language) {
        boolean alone = at == start || Marks.isSpace(text.charAt(at - 1)) || isOpening(text.charAt(at - 1));
        int end = at + 1;
        int stops = 1;
        boolean spaced = false;
        while (end < to) {
            if (text.charAt(end) == '.') {
                end++;
            } else if (end + 1 < to
                    && Marks.isSpace(text.charAt(end))
                    && text.charAt(end + 1) == '.'
                    && isLoneStop(text, end + 1, to)) {
                spaced = true;
                end += 2;
            } else {
                break;
            }
            stops++;
        }
        if (stops == 1) {
            int run = endOfRun(text, at, to, language);
            return new EndMark(run > end ? Kind.OTHER : Kind.STOP, at, run, closing(text, run, to));
        }
        int run = endOfRun(text, end - 1, to, language);
        Kind kind = Kind.ELLIPSIS;
        if (alone && stops <= 3) {
            kind = Kind.ELLIPSIS_WITHIN;
        } else if (spaced && !alone && stops == 4) {
            kind = Kind.STOP_AND_ELLIPSIS;
        }
        return new EndMark(kind, at, run, closing(text, run, to));
    }

    /** A stop among blanks, not that of a name such as {@code .NET}. */
    private static boolean isLoneStop(String text, int stop, int to) {
        return stop + 1 >= to || !Character.isLetterOrDigit(text.charAt(stop + 1));
    }

    private static int endOfRun(String text, int at, int to, String language) {
        int end = at + 1;
        while (end < to && Marks.ends(text.charAt(end), language)) {
            end++;
        }
        return end;
    }

    private static int closing(String text, int at, int to) {
        int end = at;
        while (end < to) {
            char c = text.charAt(end);
            if (Marks.closes(c)) {
                end++;
            } else if (end + 1 < to && Character.isSpaceChar(c) && text.charAt(end + 1) == '»') {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '"' || c == '“' || c == '«';
    }
}
