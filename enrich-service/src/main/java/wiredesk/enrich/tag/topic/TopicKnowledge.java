package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import wiredesk.enrich.text.ArticleText;

/**
 * What the topics of an article are found by: the vocabulary, the profiles that come with the service, and a classifier if one was trained.
 *
 * @param vocabulary the topics there are
 * @param model the classifier
 */
public record TopicKnowledge(MediaTopics vocabulary, Optional<TopicModel> model) {

    /** As it comes with the service: profiles alone. */
    public static final TopicKnowledge STANDARD = new TopicKnowledge(MediaTopics.CURRENT, Optional.empty());

    /** What the profiles' topics name as their method; the enricher's name. */
    static final String PROFILES = "topic/2";

    private static final String CLASSIFIER = "classifier/";
    /** What says less than this has not spoken. */
    private static final double SILENT = 0.05;

    /**
     * A topic and who spoke for it.
     *
     * @param topic the topic
     * @param method {@code topic/2} for the profiles, {@code classifier/1a2b3c4d} for the model whose digest begins so, or both, joined by
     *     {@code +}
     */
    record Found(Scored topic, String method) {}

    /** The topics that the words of a text speak for, the surest first. */
    List<Found> topics(ArticleText text) {
        var profiles = ProfileTopics.of(text, vocabulary);
        if (model.isEmpty()) {
            return Scored.best(profiles).stream()
                    .map(topic -> new Found(topic, PROFILES))
                    .toList();
        }
        return mixed(profiles, model.get(), text);
    }

    /**
     * The classifier has a topic's score as far as it is to be trusted there, the profiles have the rest; of a topic that it has not learnt
     * they have all.
     */
    private List<Found> mixed(List<Scored> profiles, TopicModel classifier, ArticleText text) {
        var words = new HashMap<String, Double>();
        profiles.forEach(topic -> words.put(topic.code(), topic.score()));
        var learnt = classifier.sureness(text, vocabulary);
        var methods = new HashMap<String, String>();
        var mixed = new ArrayList<Scored>();
        var codes = new ArrayList<>(words.keySet());
        learnt.keySet().stream().filter(code -> !words.containsKey(code)).forEach(codes::add);
        for (String code : codes) {
            double trust = classifier.trust(code);
            double word = (1 - trust) * words.getOrDefault(code, 0.0);
            double lesson = trust * learnt.getOrDefault(code, 0.0);
            mixed.add(new Scored(code, word + lesson));
            String byClassifier = CLASSIFIER + classifier.shortDigest();
            methods.put(
                    code, lesson < SILENT ? PROFILES : word < SILENT ? byClassifier : PROFILES + "+" + byClassifier);
        }
        return Scored.best(mixed).stream()
                .map(topic -> new Found(topic, methods.getOrDefault(topic.code(), PROFILES)))
                .toList();
    }
}
