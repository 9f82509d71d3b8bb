package wiredesk.ingest.format.web;

import java.util.ArrayList;
import java.util.List;

/** Several keywords in one text. */
public final class Keywords {

    private Keywords() {}

    /** Parted by semicolons if there are any, else by commas. */
    public static List<String> split(String list) {
        List<String> words = new ArrayList<>();
        char separator = list.indexOf(';') >= 0 ? ';' : ',';
        int start = 0;
        for (int i = 0; i <= list.length(); i++) {
            if (i == list.length() || list.charAt(i) == separator) {
                String word = list.substring(start, i).strip();
                if (!word.isEmpty()) {
                    words.add(word);
                }
                start = i + 1;
            }
        }
        return words;
    }
}
