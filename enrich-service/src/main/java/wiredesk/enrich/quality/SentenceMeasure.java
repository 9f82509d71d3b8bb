package wiredesk.enrich.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.enrich.language.LanguageEnricher;
import wiredesk.enrich.pipeline.TextAnalysis;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.enrich.plain.PlainEnrichment;

/**
 * Files {@code ISO.jsonl} with a line {@code {"set": …, "text": …, "sentences": […]}} for each text: the share of texts whose sentences
 * are exactly the expected ones, white space aside. For English and for all other languages, by set, and for each language.
 */
final class SentenceMeasure implements Measure {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Report measure(Path dataset) throws IOException {
        var enrichment = new PlainEnrichment(List.of(new LanguageEnricher(), new TextAnalysis()), Optional.empty());
        var bySet = new TreeMap<String, Tally>();
        var byLanguage = new TreeMap<String, Tally>();
        int documents = 0;
        for (Path file : Folder.files(dataset, ".jsonl")) {
            String language = Folder.stem(file);
            var inLanguage = enrichment.in(language);
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    JsonNode document = JSON.readTree(line);
                    boolean passed = passes(inLanguage, document);
                    String set = (language.equals("en") ? "en " : "other ")
                            + document.path("set").asString();
                    bySet.computeIfAbsent(set, s -> new Tally()).count(passed);
                    byLanguage.computeIfAbsent(language, l -> new Tally()).count(passed);
                    documents++;
                }
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        bySet.forEach((set, tally) -> figures.put(set, tally.share()));
        byLanguage.forEach((language, tally) -> figures.put(language, tally.share()));
        return new Report(documents, figures);
    }

    private static boolean passes(PlainEnrichment enrichment, JsonNode document) {
        List<String> expected = document.path("sentences")
                .valueStream()
                .map(sentence -> unspaced(sentence.asString()))
                .toList();
        var text = PlainDocument.of("text", document.path("text").asString());
        return enrichment
                .of(text)
                .sentences()
                .map(SentenceMeasure::unspaced)
                .toList()
                .equals(expected);
    }

    private static String unspaced(String sentence) {
        return sentence.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static final class Tally {

        private int passed;
        private int all;

        void count(boolean pass) {
            passed += pass ? 1 : 0;
            all++;
        }

        double share() {
            return 100.0 * passed / all;
        }
    }
}
