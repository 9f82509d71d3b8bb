package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Passage;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Part;
import wiredesk.schemas.Topic;

/**
 * Gives the article its topics: first what the feed coded (method {@code feed}, score 1), then at most {@value #MOST} that its words speak
 * for.
 *
 * <p>A word speaks with the weight its profile gives it, more in the headline, the second time less than the first. A topic speaks half
 * for the top of its branch too. A score says how far the words go beyond what any text of this length has.
 */
public final class TopicEnricher implements Enricher {

    /** Topics that the words give an article. */
    static final int MOST = 6;

    /** One word alone does not speak for a topic. */
    private static final int FEWEST_CUES = 2;

    private static final double LEAST_SCORE = 0.3;
    private static final double HEADLINE = 2;
    /** What a narrower topic says for the top of its branch. */
    private static final double FOR_THE_TOP = 0.5;
    /** Words of the body behind which cues say nothing new. */
    private static final int MOST_TOKENS = 6000;
    /** A topic far behind the first one is noise. */
    private static final double LEAST_SHARE = 0.35;

    @Override
    public String name() {
        return "topic/1";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        var topics = new ArrayList<>(FeedTopics.of(article));
        var coded = topics.stream().map(Topic::getCode).toList();
        found(before.text()).stream()
                .filter(topic -> !coded.contains(topic.getCode()))
                .limit(MOST)
                .forEach(topics::add);
        return before.withTopics(topics);
    }

    private List<Topic> found(ArticleText text) {
        var seen = new HashMap<Profiles.Cue, Double>();
        var profiles = Profiles.in(text.language());
        int words = hear(text.headline(), profiles, seen) + hear(text.body(), profiles, seen);
        var weights = new HashMap<String, Double>();
        var cues = new HashMap<String, Integer>();
        seen.forEach((cue, count) -> {
            weights.merge(cue.topic(), cue.weight() * Math.log1p(count), Double::sum);
            cues.merge(cue.topic(), 1, Integer::sum);
        });
        weights.keySet().removeIf(topic -> cues.getOrDefault(topic, 0) < FEWEST_CUES);
        for (var entry : List.copyOf(weights.entrySet())) {
            var broader = MediaTopics.CURRENT.broader(entry.getKey());
            if (!broader.isEmpty()) {
                weights.merge(broader.getLast(), FOR_THE_TOP * entry.getValue(), Double::sum);
            }
        }
        double expected = 5 + 0.5 * Math.sqrt(words);
        double most =
                weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SHARE * most)
                .map(entry -> MediaTopics.CURRENT.topic(
                        entry.getKey(), entry.getKey(), score(entry.getValue(), expected), name()))
                .filter(topic -> topic.getScore() >= LEAST_SCORE)
                .sorted(Comparator.comparingDouble(Topic::getScore).reversed().thenComparing(Topic::getCode))
                .toList();
    }

    private static double score(double weight, double expected) {
        return Math.round(1000 * (1 - Math.exp(-weight / expected))) / 1000.0;
    }

    /** Counts the cues of a text; returns how many words it has. */
    private static int hear(Passage passage, Profiles profiles, Map<Profiles.Cue, Double> seen) {
        int words = 0;
        double weight = passage.part() == Part.HEADLINE ? HEADLINE : 1;
        for (var paragraph : passage.paragraphs()) {
            if (!paragraph.layout().isStory()) {
                continue;
            }
            for (var sentence : paragraph.sentences()) {
                var tokens = sentence.tokens();
                for (int i = 0; i < tokens.size() && words < MOST_TOKENS; i++) {
                    if (tokens.get(i).isWord()) {
                        words++;
                        profiles.at(tokens, i).forEach(cue -> seen.merge(cue, weight, Double::sum));
                    }
                }
            }
        }
        return words;
    }
}
