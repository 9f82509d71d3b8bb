package wiredesk.enrich.quality;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import wiredesk.enrich.tag.topic.TopicEnricher;

/** What can be measured, by the name it has on the command line. */
public final class Measures {

    private static final Map<String, Function<TopicEnricher, Measure>> BY_KIND = new TreeMap<>(Map.ofEntries(
            Map.entry("duplicates", _ -> new DuplicatesMeasure()),
            Map.entry("keyphrases", _ -> new KeyPhraseMeasure()),
            Map.entry("language", _ -> new LanguageMeasure()),
            Map.entry("ner", _ -> new NerMeasure()),
            Map.entry("sentences", _ -> new SentenceMeasure()),
            Map.entry("stories", _ -> new StoriesMeasure()),
            Map.entry("summary", _ -> new SummaryMeasure()),
            Map.entry("topics", TopicsMeasure::new)));

    private Measures() {}

    /**
     * The measure of a kind, for example {@code language}, of the enrichers as they come.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Measure of(String kind) {
        return of(kind, new TopicEnricher());
    }

    /**
     * The same with other topics.
     *
     * @param topics what finds topics, if these are measured
     * @throws IllegalArgumentException if there is none
     */
    public static Measure of(String kind, TopicEnricher topics) {
        Function<TopicEnricher, Measure> measure = BY_KIND.get(kind);
        if (measure == null) {
            throw new IllegalArgumentException(
                    "no kind '%s'; known are %s".formatted(kind, String.join(", ", BY_KIND.keySet())));
        }
        return measure.apply(topics);
    }
}
