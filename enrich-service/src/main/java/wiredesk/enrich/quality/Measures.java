package wiredesk.enrich.quality;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What can be measured, by the name it has on the command line. */
public final class Measures {

    private static final Map<String, Supplier<Measure>> BY_KIND = new TreeMap<>(Map.ofEntries(
            Map.entry("duplicates", DuplicatesMeasure::new),
            Map.entry("keyphrases", KeyPhraseMeasure::new),
            Map.entry("language", LanguageMeasure::new),
            Map.entry("ner", NerMeasure::new),
            Map.entry("sentences", SentenceMeasure::new),
            Map.entry("stories", StoriesMeasure::new),
            Map.entry("summary", SummaryMeasure::new),
            Map.entry("topics", TopicsMeasure::new)));

    private Measures() {}

    /**
     * The measure of a kind, for example {@code language}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Measure of(String kind) {
        Supplier<Measure> measure = BY_KIND.get(kind);
        if (measure == null) {
            throw new IllegalArgumentException(
                    "no kind '%s'; known are %s".formatted(kind, String.join(", ", BY_KIND.keySet())));
        }
        return measure.get();
    }
}
