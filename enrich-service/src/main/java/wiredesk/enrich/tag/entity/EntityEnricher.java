package wiredesk.enrich.tag.entity;

import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.schemas.NewsItem;

/** Finds the persons, organisations, places and events that headline and body name. */
public final class EntityEnricher implements Enricher {

    @Override
    public String name() {
        return "entity/2";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        var text = before.text();
        var found = NameFinder.in(text);
        return before.withEntities(new Cast(found.longNames(), name()).of(text, found.names()));
    }
}
