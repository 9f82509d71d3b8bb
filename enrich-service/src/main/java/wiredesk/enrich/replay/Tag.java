package wiredesk.enrich.replay;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import wiredesk.schemas.Enrichment;

/**
 * Something an article is tagged with.
 *
 * @param kind {@code topic}, {@code keyphrase}, or an entity's kind in lower case
 * @param name a topic's code, else the words
 * @param label what people call it
 */
record Tag(String kind, String name, String label) implements Comparable<Tag> {

    static final String TOPIC = "topic";

    private static final Comparator<Tag> ORDER = Comparator.comparing(Tag::kind).thenComparing(Tag::name);

    /** All tags of an article, in the order they stand there. */
    static Set<Tag> of(Enrichment enrichment) {
        var tags = new LinkedHashSet<Tag>();
        enrichment.getTopics().forEach(topic -> tags.add(new Tag(TOPIC, topic.getCode(), topic.getName())));
        enrichment
                .getEntities()
                .forEach(entity -> tags.add(
                        new Tag(entity.getKind().name().toLowerCase(Locale.ROOT), entity.getName(), entity.getName())));
        enrichment
                .getKeyPhrases()
                .forEach(phrase -> tags.add(new Tag("keyphrase", phrase.getText(), phrase.getText())));
        return tags;
    }

    @Override
    public int compareTo(Tag other) {
        return ORDER.compare(this, other);
    }
}
