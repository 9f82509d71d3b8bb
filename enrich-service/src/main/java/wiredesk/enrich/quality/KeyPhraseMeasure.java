package wiredesk.enrich.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tartarus.snowball.ext.PorterStemmer;
import wiredesk.enrich.Enrichers;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.enrich.plain.PlainEnrichment;
import wiredesk.enrich.terms.DocumentFrequencies;
import wiredesk.schemas.KeyPhrase;

/**
 * Documents {@code docs/ID.txt} and what readers took for their key phrases, {@code keys/ID.key}, one a line: precision, recall and F1 of
 * the first 5, 10 and 15, exact match, the mean over documents; once with every word stemmed by Porter's rules of 1980, once as they stand.
 *
 * <p>Phrases are lower-cased, parted at spaces, hyphens and slashes, their words freed of outer punctuation and of {@code 's}; equal ones
 * count once on both sides. Precision divides by the phrases that were given if they are fewer.
 */
final class KeyPhraseMeasure implements Measure {

    private static final int[] CUTOFFS = {5, 10, 15};

    private final DocumentFrequencies frequencies;

    /** @param frequencies how common words are taken to be */
    KeyPhraseMeasure(DocumentFrequencies frequencies) {
        this.frequencies = frequencies;
    }

    @Override
    public Report measure(Path dataset) throws IOException {
        var enrichment = new PlainEnrichment(Enrichers.with(frequencies), Optional.empty());
        var files = Folder.files(dataset.resolve("docs"), ".txt");
        var sums = new LinkedHashMap<String, Double>();
        for (Path file : files) {
            Path keys = dataset.resolve("keys").resolve(Folder.stem(file) + ".key");
            if (!Files.exists(keys)) {
                throw new IllegalArgumentException("there is no file " + keys);
            }
            var found = enrichment.of(PlainDocument.read(file)).findings().keyPhrases().stream()
                    .sorted(Comparator.comparingDouble(KeyPhrase::getScore).reversed())
                    .map(KeyPhrase::getText)
                    .toList();
            add(sums, "", Files.readAllLines(keys), found, true);
            add(sums, " unstemmed", Files.readAllLines(keys), found, false);
        }
        var figures = new LinkedHashMap<String, Double>();
        sums.forEach((name, sum) -> figures.put(name, 100 * sum / files.size()));
        return new Report(files.size(), figures);
    }

    private static void add(
            Map<String, Double> sums, String suffix, List<String> expected, List<String> found, boolean stemmed) {
        var keys = normalised(expected, stemmed);
        var phrases = new ArrayList<>(normalised(found, stemmed));
        for (int cutoff : CUTOFFS) {
            var first = phrases.subList(0, Math.min(cutoff, phrases.size()));
            double right = first.stream().filter(keys::contains).count();
            double precision = first.isEmpty() ? 0 : right / first.size();
            double recall = keys.isEmpty() ? 0 : right / keys.size();
            String at = "@" + cutoff + suffix;
            sums.merge("precision" + at, precision, Double::sum);
            sums.merge("recall" + at, recall, Double::sum);
            sums.merge("F1" + at, right == 0 ? 0 : 2 * precision * recall / (precision + recall), Double::sum);
        }
    }

    private static Set<String> normalised(List<String> phrases, boolean stemmed) {
        var stemmer = new PorterStemmer();
        var normalised = new LinkedHashSet<String>();
        for (String phrase : phrases) {
            var words = new ArrayList<String>();
            for (String part : phrase.toLowerCase(Locale.ROOT).split("[\\s/-]", -1)) {
                String word = trimmed(part);
                if (!word.isEmpty()) {
                    stemmer.setCurrent(word);
                    stemmer.stem();
                    words.add(stemmed ? stemmer.getCurrent() : word);
                }
            }
            if (!words.isEmpty()) {
                normalised.add(String.join(" ", words));
            }
        }
        return normalised;
    }

    /** The word without {@code 's} and the punctuation around it. */
    private static String trimmed(String part) {
        String word = inner(part);
        return word.endsWith("'s") || word.endsWith("\u2019s") ? inner(word.substring(0, word.length() - 2)) : word;
    }

    private static String inner(String part) {
        int start = 0;
        int end = part.length();
        while (start < end && !Character.isLetterOrDigit(part.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(part.charAt(end - 1))) {
            end--;
        }
        return part.substring(start, end);
    }
}
