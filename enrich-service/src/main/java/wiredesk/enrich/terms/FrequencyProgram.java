package wiredesk.enrich.terms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import wiredesk.enrich.text.ArticleText;

/**
 * Makes the table of {@link GeneralFrequencies} anew: {@code FrequencyProgram OUT DIR...} counts in how many of the {@code .txt} files
 * below each DIR every word stands.
 */
public final class FrequencyProgram {

    /** Stands for all texts; no word looks so. */
    static final String ALL = "*";

    private static final int LEAST = 3;

    private FrequencyProgram() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("expected OUT DIR...");
            System.exit(2);
        }
        var counts = new TreeMap<String, Integer>();
        for (String folder : Arrays.asList(args).subList(1, args.length)) {
            try (var files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                    ArticleTerms.of(ArticleText.of("en", "", Files.readString(file), Optional.empty()))
                            .forEach(word -> counts.merge(word, 1, Integer::sum));
                    counts.merge(ALL, 1, Integer::sum);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("# Counted by FrequencyProgram in WikiGold (Balasuriya et al. 2009, from Wikipedia, CC BY 4.0)");
        lines.add("# and ECB+ (Cybulska and Vossen 2014, CC BY 3.0): word, texts in which it stands.");
        counts.forEach((word, texts) -> {
            if (texts >= LEAST) {
                lines.add(word + "\t" + texts);
            }
        });
        Files.write(Path.of(args[0]), lines, StandardCharsets.UTF_8);
    }
}
