package wiredesk.enrich.tag.entity;

import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.schemas.NewsItem;

/** Finds the persons, organisations, places and events that headline and body name. */
public final class EntityEnricher implements Enricher {

    private final NameModels models;

    /** With rules and lists alone. */
    public EntityEnricher() {
        this(NameModels.NONE);
    }

    /** With models that vote beside the rules. */
    public EntityEnricher(NameModels models) {
        this.models = models;
    }

    @Override
    public String name() {
        return models.isEmpty() ? "entity/2" : "entity/2+opennlp";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        var text = before.text();
        var found = NameFinder.in(text, models);
        return before.withEntities(new Cast(found.longNames(), name()).of(text, found.names()));
    }
}
