package wiredesk.enrich.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.schemas.Language;
import wiredesk.schemas.NewsItem;

/** Takes plain documents through enrichers, one after the other. One that fails is left out, as in the stream. */
public final class PlainEnrichment {

    private final List<Enricher> enrichers;
    private final Optional<String> language;

    /**
     * @param enrichers the steps, in order
     * @param language the documents' language where it is known: then none is looked for
     */
    public PlainEnrichment(List<Enricher> enrichers, Optional<String> language) {
        this.language = language;
        this.enrichers = language.map(tag -> replaced(enrichers, tag)).orElseGet(() -> List.copyOf(enrichers));
    }

    /** The same enrichers for documents in this language. */
    public PlainEnrichment in(String tag) {
        return new PlainEnrichment(enrichers, Optional.of(tag));
    }

    /** What is found in a document. */
    public PlainFindings of(PlainDocument document) {
        NewsItem article = document.article(language);
        Findings findings = Findings.NOTHING;
        List<String> degraded = new ArrayList<>();
        for (Enricher enricher : enrichers) {
            try {
                findings = enricher.enrich(article, findings);
            } catch (RuntimeException | StackOverflowError e) {
                degraded.add(enricher.name());
            }
        }
        return new PlainFindings(document, findings, List.copyOf(degraded));
    }

    private static List<Enricher> replaced(List<Enricher> enrichers, String tag) {
        return enrichers.stream()
                .map(enricher -> enricher.name().startsWith("language/") ? new KnownLanguage(tag) : enricher)
                .toList();
    }

    /** The language that was given, whatever the text looks like. */
    private record KnownLanguage(String tag) implements Enricher {

        @Override
        public String name() {
            return "language/given";
        }

        @Override
        public Findings enrich(NewsItem article, Findings before) {
            return before.with(
                    Language.newBuilder().setTag(tag).setDeclared(tag).build());
        }
    }
}
