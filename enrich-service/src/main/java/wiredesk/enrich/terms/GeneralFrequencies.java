package wiredesk.enrich.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known before the first article: frequencies in general texts that come with the service, for English only. Words that stand
 * there in fewer than three texts count as new.
 */
public final class GeneralFrequencies implements DocumentFrequencies {

    private static final String FILE = "general-en.tsv";

    private final Map<String, Integer> english = new HashMap<>();
    private final long articles;

    /** Reads the table: {@code word TAB texts}; the line of the word {@code *} has the number of all texts. */
    public GeneralFrequencies() {
        try (var in = GeneralFrequencies.class.getResourceAsStream("/wiredesk/enrich/terms/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("The table " + FILE + " is not on the class path");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    english.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + FILE + " cannot be read", e);
        }
        articles = english.getOrDefault(FrequencyProgram.ALL, 0);
    }

    @Override
    public long articles(String language) {
        return language.equals("en") ? articles : 0;
    }

    @Override
    public long articlesWith(String language, String word) {
        return language.equals("en") ? english.getOrDefault(word, 0) : 0;
    }
}
