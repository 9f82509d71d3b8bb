package wiredesk.ingest.format.story;

import java.util.ArrayList;
import java.util.List;
import wiredesk.ingest.format.value.Words;

/** What of a document could not be used: at most 50 sentences, each once. */
final class Warnings {

    private static final int MOST = 50;
    private static final int SHOWN_OF_A_BAD_VALUE = 60;

    private final List<String> all = new ArrayList<>(0);

    void add(String warning) {
        if (all.size() < MOST && !all.contains(warning)) {
            all.add(warning);
        }
    }

    /** A value that is not what its field wants. */
    void bad(String field, String value, String expected) {
        add(field + ": expected " + expected + ", found '" + shortened(value) + "'");
    }

    List<String> all() {
        return all;
    }

    /** The value on one line, short enough for a sentence. */
    static String shortened(String value) {
        String line = Words.oneLine(value);
        return line.length() <= SHOWN_OF_A_BAD_VALUE ? line : line.substring(0, SHOWN_OF_A_BAD_VALUE) + "…";
    }
}
