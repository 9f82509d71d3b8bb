package wiredesk.ingest.feed;

import java.util.List;

/**
 * A small table of texts that a feed writes and nobody wants to read, and what stands in their place. Literal, in the table's order, each
 * through the whole text.
 *
 * @param entries at most 100
 */
public record Replacements(List<Entry> entries) {

    /** Nothing is replaced. */
    public static final Replacements NONE = new Replacements(List.of());

    private static final int MOST = 100;
    private static final int LONGEST = 500;

    /** How many times longer than it was a text may become; one that would be longer keeps what it has. */
    private static final int GROWTH = 2;

    /**
     * One replacement.
     *
     * @param from 1 to 500 characters
     * @param to at most 500 characters
     */
    public record Entry(String from, String to) {

        /** Checks the bounds. */
        public Entry {
            if (from.isEmpty() || from.length() > LONGEST || to.length() > LONGEST) {
                throw new IllegalArgumentException("Expected texts of 1 to " + LONGEST + " characters, found '" + from
                        + "' to be replaced by '" + to + "'");
            }
        }
    }

    /** Checks the bounds. */
    public Replacements {
        entries = List.copyOf(entries);
        if (entries.size() > MOST) {
            throw new IllegalArgumentException("Expected at most " + MOST + " replacements, found " + entries.size());
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The text with everything replaced. */
    public String in(String text) {
        String result = text;
        long limit = (long) text.length() * GROWTH + LONGEST;
        for (Entry entry : entries) {
            result = replaced(result, entry, limit);
        }
        return result;
    }

    private static String replaced(String text, Entry entry, long limit) {
        int at = text.indexOf(entry.from);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf(entry.from, from)) {
            out.append(text, from, at).append(entry.to);
            from = at + entry.from.length();
            if (out.length() > limit) {
                return text;
            }
        }
        return out.append(text, from, text.length()).toString();
    }
}
