package wiredesk.enrich.text;

/** Tells lines that were broken at a margin from lines that stand for themselves. */
final class Lines {

    /** A line of more characters was broken at a typewriter's right margin. */
    private static final int WRAPPED = 50;

    private Lines() {}

    /**
     * A paragraph whose broken lines are one again: blanks stand in the place of its line feeds, so every offset stays the same.
     *
     * <p>A line goes on if it is long, if it ends in a blank (the flowed text of RFC 3676), or, in a paragraph that ends as a sentence does, if the next
     * begins with a small letter or both are of a script without blanks; but never into an item of a list, nor if either line is only a rule.
     */
    static String unwrapped(String paragraph) {
        if (paragraph.indexOf('\n') < 0) {
            return paragraph;
        }
        var text = new StringBuilder(paragraph);
        boolean sentences = endsAsSentence(paragraph);
        int line = 0;
        for (int feed = next(text, 0); feed < text.length(); feed = next(text, feed + 1)) {
            int end = feed > line && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
            if (end < feed) {
                text.setCharAt(end, ' ');
            }
            int following = feed + 1;
            int followingEnd = next(text, following);
            boolean flowed = end > line && text.charAt(end - 1) == ' ';
            boolean small = following < text.length() && Marks.isSmall(text.charAt(following)) && sentences;
            boolean unspaced = sentences
                    && end > line
                    && following < text.length()
                    && Marks.isUnspacedLetter(text.charAt(end - 1))
                    && Marks.isUnspacedLetter(text.charAt(following));
            if ((flowed || small || unspaced || end - line > WRAPPED)
                    && hasWord(text, line, end)
                    && hasWord(text, following, followingEnd)
                    && !ListItems.beginsOne(paragraph, following, followingEnd)) {
                text.setCharAt(feed, ' ');
            }
            line = following;
        }
        return text.toString();
    }

    private static int next(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    private static boolean endsAsSentence(String paragraph) {
        int end = paragraph.length();
        while (end > 0 && (Marks.isSpace(paragraph.charAt(end - 1)) || Marks.closes(paragraph.charAt(end - 1)))) {
            end--;
        }
        return end > 0 && (Marks.ends(paragraph.charAt(end - 1), "") || paragraph.charAt(end - 1) == ':');
    }

    private static boolean hasWord(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
