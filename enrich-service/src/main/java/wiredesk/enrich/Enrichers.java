package wiredesk.enrich;

import java.util.List;
import java.util.function.Supplier;
import wiredesk.enrich.fingerprint.FingerprintEnricher;
import wiredesk.enrich.language.LanguageEnricher;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.TextAnalysis;
import wiredesk.enrich.summary.Extent;
import wiredesk.enrich.summary.SummaryEnricher;
import wiredesk.enrich.summary.SummaryLengths;
import wiredesk.enrich.tag.entity.EntityEnricher;
import wiredesk.enrich.tag.entity.NameModels;
import wiredesk.enrich.tag.keyphrase.KeyPhraseEnricher;
import wiredesk.enrich.tag.topic.TopicEnricher;
import wiredesk.enrich.terms.DocumentFrequencies;
import wiredesk.enrich.terms.GeneralFrequencies;
import wiredesk.schemas.ContractTrust;

/** What is done with an article, and in which order. */
public final class Enrichers {

    static {
        // Avro's builders load the contracts' classes by name.
        ContractTrust.establish();
    }

    private Enrichers() {}

    /** The enrichers as they come; reads their models, which takes half a second. */
    public static List<Enricher> standard() {
        return with(new TopicEnricher());
    }

    /** The same with topics by what was loaded for them. */
    public static List<Enricher> with(TopicEnricher topics) {
        return with(NameModels.NONE, topics, SummaryLengths.USUAL, shipped());
    }

    /** The same with key phrases by other frequencies. */
    public static List<Enricher> with(DocumentFrequencies frequencies) {
        return with(NameModels.NONE, new TopicEnricher(), SummaryLengths.USUAL, () -> frequencies);
    }

    /** The same with models that vote on names, topics by what was loaded for them, summaries of these lengths, and frequencies as they are now. */
    static List<Enricher> with(
            NameModels models,
            TopicEnricher topics,
            SummaryLengths lengths,
            Supplier<? extends DocumentFrequencies> frequencies) {
        return with(models, topics, new SummaryEnricher(lengths), frequencies);
    }

    /** The same with summaries of exactly {@code sentences} sentences. */
    public static List<Enricher> withSummaryOf(int sentences, TopicEnricher topics) {
        return with(NameModels.NONE, topics, new SummaryEnricher(Extent.sentences(sentences)), shipped());
    }

    private static Supplier<DocumentFrequencies> shipped() {
        var shipped = new GeneralFrequencies();
        return () -> shipped;
    }

    private static List<Enricher> with(
            NameModels models,
            TopicEnricher topics,
            SummaryEnricher summary,
            Supplier<? extends DocumentFrequencies> frequencies) {
        return List.of(
                new LanguageEnricher(),
                new TextAnalysis(),
                new EntityEnricher(models),
                new KeyPhraseEnricher(frequencies),
                topics,
                summary,
                new FingerprintEnricher());
    }
}
