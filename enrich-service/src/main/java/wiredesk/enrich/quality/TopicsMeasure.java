package wiredesk.enrich.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wiredesk.enrich.language.LanguageEnricher;
import wiredesk.enrich.pipeline.TextAnalysis;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.enrich.plain.PlainEnrichment;
import wiredesk.enrich.tag.topic.TopicEnricher;
import wiredesk.schemas.Topic;

/**
 * Files {@code CLASS/ID.txt}: the share of documents whose highest-scoring topic within one of the classes is within theirs, F1 of each
 * class, and how many documents of a class went to another.
 *
 * <p>A topic is of the class that has its code, or else the next of its broader codes. {@link TopicClasses} says which codes a class has.
 */
final class TopicsMeasure implements Measure {

    /** What the class of a document without any topic of a class is called. */
    private static final String NONE = "none";

    private final TopicEnricher topics;

    TopicsMeasure(TopicEnricher topics) {
        this.topics = topics;
    }

    @Override
    public Report measure(Path dataset) throws IOException {
        var classes = TopicClasses.of(Folder.folders(dataset));
        var enrichment =
                new PlainEnrichment(List.of(new LanguageEnricher(), new TextAnalysis(), topics), Optional.empty());
        var confusion = new TreeMap<String, Map<String, Integer>>();
        int documents = 0;
        int right = 0;
        int strictlyRight = 0;
        for (var name : classes.folders()) {
            var found = new ArrayList<List<Topic>>();
            for (Path file : Folder.files(dataset.resolve(name), ".txt")) {
                found.add(enrichment.of(PlainDocument.read(file)).findings().topics());
            }
            String expected = classes.nameOf(name);
            for (var answers : found) {
                documents++;
                String answer = classes.best(answers).orElse(NONE);
                right += answer.equals(expected) ? 1 : 0;
                strictlyRight += classes.strictly().best(answers).orElse(NONE).equals(expected) ? 1 : 0;
                confusion.computeIfAbsent(expected, key -> new TreeMap<>()).merge(answer, 1, Integer::sum);
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("accuracy", share(right, documents));
        figures.put("accuracy, branches alone", share(strictlyRight, documents));
        confusion.keySet().forEach(name -> figures.put("F1 " + name, f1(name, confusion)));
        confusion.forEach((expected, answers) -> answers.forEach((answer, count) -> {
            if (!answer.equals(expected)) {
                figures.put(expected + " taken for " + answer, (double) count);
            }
        }));
        return new Report(documents, figures);
    }

    private static double f1(String name, Map<String, Map<String, Integer>> confusion) {
        int expected = confusion.getOrDefault(name, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int answered = confusion.values().stream()
                .mapToInt(answers -> answers.getOrDefault(name, 0))
                .sum();
        int right = confusion.getOrDefault(name, Map.of()).getOrDefault(name, 0);
        return share(2 * right, expected + answered);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
