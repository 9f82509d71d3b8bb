package wiredesk.enrich.pipeline;

import java.util.List;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.Entity;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.Language;
import wiredesk.schemas.Summary;
import wiredesk.schemas.Term;
import wiredesk.schemas.Topic;

/**
 * What was found in an article so far. Immutable: each enricher returns a copy with its own part.
 *
 * @param feed the feed that delivered the article; empty if it is not known
 * @param language the article's language
 * @param text the article's texts, parted
 * @param keyPhrases most relevant first
 * @param entities most salient first
 * @param topics most certain first
 * @param summary the article in short
 * @param fingerprint to find duplicates by; empty if there is none
 * @param shingles how many word shingles the fingerprint stands for
 * @param terms to find the same story by, heaviest first
 */
public record Findings(
        String feed,
        Language language,
        ArticleText text,
        List<KeyPhrase> keyPhrases,
        List<Entity> entities,
        List<Topic> topics,
        Summary summary,
        List<Long> fingerprint,
        int shingles,
        List<Term> terms) {

    static {
        // Avro's builders load our classes by name.
        ContractTrust.establish();
    }

    /** Nothing yet. */
    public static final Findings NOTHING = new Findings(
            "",
            Language.newBuilder().setTag("und").build(),
            ArticleText.NONE,
            List.of(),
            List.of(),
            List.of(),
            Summary.newBuilder().setLine("").setMethod("none").build(),
            List.of(),
            0,
            List.of());

    /** Nothing yet, of an article that this feed delivered. */
    public static Findings of(String feed) {
        return new Findings(
                feed,
                NOTHING.language,
                NOTHING.text,
                NOTHING.keyPhrases,
                NOTHING.entities,
                NOTHING.topics,
                NOTHING.summary,
                NOTHING.fingerprint,
                NOTHING.shingles,
                NOTHING.terms);
    }

    /** With this language. */
    public Findings with(Language found) {
        return new Findings(feed, found, text, keyPhrases, entities, topics, summary, fingerprint, shingles, terms);
    }

    /** With the text parted so. */
    public Findings with(ArticleText found) {
        return new Findings(feed, language, found, keyPhrases, entities, topics, summary, fingerprint, shingles, terms);
    }

    /** With these key phrases. */
    public Findings withKeyPhrases(List<KeyPhrase> found) {
        return new Findings(
                feed, language, text, List.copyOf(found), entities, topics, summary, fingerprint, shingles, terms);
    }

    /** With these entities. */
    public Findings withEntities(List<Entity> found) {
        return new Findings(
                feed, language, text, keyPhrases, List.copyOf(found), topics, summary, fingerprint, shingles, terms);
    }

    /** With these topics. */
    public Findings withTopics(List<Topic> found) {
        return new Findings(
                feed, language, text, keyPhrases, entities, List.copyOf(found), summary, fingerprint, shingles, terms);
    }

    /** With this summary. */
    public Findings with(Summary found) {
        return new Findings(feed, language, text, keyPhrases, entities, topics, found, fingerprint, shingles, terms);
    }

    /** With this fingerprint of so many shingles, and these terms. */
    public Findings withFingerprint(List<Long> found, int foundShingles, List<Term> foundTerms) {
        return new Findings(
                feed,
                language,
                text,
                keyPhrases,
                entities,
                topics,
                summary,
                List.copyOf(found),
                foundShingles,
                List.copyOf(foundTerms));
    }

    /** As the contract's record, with the names of the enrichers that were left out. */
    Enrichment toEnrichment(List<String> degraded) {
        return Enrichment.newBuilder()
                .setLanguage(language)
                .setKeyPhrases(keyPhrases)
                .setEntities(entities)
                .setTopics(topics)
                .setSummary(summary)
                .setFingerprint(fingerprint)
                .setShingles(shingles)
                .setTerms(terms)
                .setDegraded(degraded)
                .build();
    }
}
