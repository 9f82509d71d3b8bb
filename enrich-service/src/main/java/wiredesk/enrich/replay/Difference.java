package wiredesk.enrich.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.Entity;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.Summary;
import wiredesk.schemas.Topic;

/**
 * What today's enrichers find in an article and earlier ones did not, or the other way round. By which version of an enricher the same
 * was found is no difference, nor is a key phrase's score that has moved by less than {@value #SAME_SCORE}: how common its words are is learned
 * day by day.
 *
 * @param gained tags it did not have
 * @param lost tags it had
 * @param parts which parts of the enrichment differ otherwise: {@code language}, {@code summary}, {@code fingerprint}, or
 *     {@code details} for scores, roles, mentions and the order of tags
 */
record Difference(List<Tag> gained, List<Tag> lost, List<String> parts) {

    static final double SAME_SCORE = 0.05;

    /** From what was found before to what is found now. */
    static Difference between(Enrichment before, Enrichment now) {
        Set<Tag> had = Tag.of(before);
        Set<Tag> has = Tag.of(now);
        List<Tag> gained = has.stream().filter(tag -> !had.contains(tag)).toList();
        List<Tag> lost = had.stream().filter(tag -> !has.contains(tag)).toList();
        var parts = new ArrayList<String>();
        if (!before.getLanguage().equals(now.getLanguage())) {
            parts.add("language");
        }
        if (!anonymous(before.getSummary()).equals(anonymous(now.getSummary()))) {
            parts.add("summary");
        }
        if (!before.getFingerprint().equals(now.getFingerprint())
                || before.getShingles() != now.getShingles()
                || !before.getTerms().equals(now.getTerms())) {
            parts.add("fingerprint");
        }
        if (gained.isEmpty()
                && lost.isEmpty()
                && !(tags(before).equals(tags(now)) && areAlike(before.getKeyPhrases(), now.getKeyPhrases()))) {
            parts.add("details");
        }
        return new Difference(gained, lost, List.copyOf(parts));
    }

    /** Whether both found the same. */
    boolean isNone() {
        return gained.isEmpty() && lost.isEmpty() && parts.isEmpty();
    }

    /** Whether the same phrases have the same mentions and about the same scores; these make their order. */
    private static boolean areAlike(List<KeyPhrase> before, List<KeyPhrase> now) {
        var scores = new HashMap<KeyPhrase, Double>();
        before.forEach(phrase -> scores.put(scoreless(phrase), phrase.getScore()));
        return before.size() == now.size()
                && now.stream()
                        .allMatch(phrase ->
                                Math.abs(scores.getOrDefault(scoreless(phrase), Double.NaN) - phrase.getScore())
                                        < SAME_SCORE);
    }

    private static KeyPhrase scoreless(KeyPhrase phrase) {
        return KeyPhrase.newBuilder(phrase).setMethod("").setScore(0).build();
    }

    /** Topics and entities with all that is known of them, apart from who found them. */
    private static List<Object> tags(Enrichment enrichment) {
        var tags = new ArrayList<Object>();
        enrichment
                .getTopics()
                .forEach(topic -> tags.add(Topic.newBuilder(topic).setMethod("").build()));
        enrichment
                .getEntities()
                .forEach(entity ->
                        tags.add(Entity.newBuilder(entity).setMethod("").build()));
        return tags;
    }

    private static Summary anonymous(Summary summary) {
        return Summary.newBuilder(summary).setMethod("").build();
    }
}
