package wiredesk.enrich.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import wiredesk.enrich.language.LanguageEnricher;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.enrich.plain.PlainEnrichment;

/** Files {@code ISO.txt}, each line a document in that language: the share that is told right, for each, and the mean over all. */
final class LanguageMeasure implements Measure {

    @Override
    public Report measure(Path dataset) throws IOException {
        var enrichment = new PlainEnrichment(List.of(new LanguageEnricher()), Optional.empty());
        var shares = new TreeMap<String, Double>();
        int documents = 0;
        for (Path file : Folder.files(dataset, ".txt")) {
            String language = Folder.stem(file);
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            long right = lines.stream()
                    .map(line -> enrichment.of(PlainDocument.withoutHeadline(language, line)))
                    .filter(found -> same(language, found.findings().language().getTag()))
                    .count();
            shares.put(language, 100.0 * right / lines.size());
            documents += lines.size();
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put(
                "accuracy",
                shares.values().stream().mapToDouble(share -> share).average().orElse(0));
        figures.putAll(shares);
        return new Report(documents, figures);
    }

    private static boolean same(String expected, String found) {
        int end = found.indexOf('-');
        String language = end < 0 ? found : found.substring(0, end);
        return expected.equals(language.equals("no") ? "nb" : language);
    }
}
