package wiredesk.enrich.quality;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import wiredesk.enrich.tag.topic.TopicEnricher;
import wiredesk.enrich.terms.DocumentFrequencies;
import wiredesk.enrich.terms.GeneralFrequencies;

/** What can be measured, by the name it has on the command line. */
public final class Measures {

    private static final Map<String, BiFunction<TopicEnricher, DocumentFrequencies, Measure>> BY_KIND =
            new TreeMap<>(Map.ofEntries(
                    Map.entry("duplicates", (_, _) -> new DuplicatesMeasure()),
                    Map.entry("keyphrases", (_, frequencies) -> new KeyPhraseMeasure(frequencies)),
                    Map.entry("language", (_, _) -> new LanguageMeasure()),
                    Map.entry("ner", (_, _) -> new NerMeasure()),
                    Map.entry("sentences", (_, _) -> new SentenceMeasure()),
                    Map.entry("stories", (_, _) -> new StoriesMeasure()),
                    Map.entry("summary", (_, _) -> new SummaryMeasure()),
                    Map.entry("topics", (topics, _) -> new TopicsMeasure(topics))));

    private Measures() {}

    /**
     * The measure of a kind, for example {@code language}, of the enrichers as they come.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Measure of(String kind) {
        return of(kind, new TopicEnricher(), new GeneralFrequencies());
    }

    /**
     * The same with other knowledge.
     *
     * @param topics what finds topics, if these are measured
     * @param frequencies how common words are, if key phrases are measured
     * @throws IllegalArgumentException if there is none
     */
    public static Measure of(String kind, TopicEnricher topics, DocumentFrequencies frequencies) {
        var measure = BY_KIND.get(kind);
        if (measure == null) {
            throw new IllegalArgumentException(
                    "no kind '%s'; known are %s".formatted(kind, String.join(", ", BY_KIND.keySet())));
        }
        return measure.apply(topics, frequencies);
    }
}
