package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.Enrichment;

/**
 * A story whose topics are known, to learn from.
 *
 * @param id the story's id: decides whether it is held back
 * @param codes the topics, eight digits each; none that is broader than another
 * @param features its text
 */
public record CodedStory(String id, Set<String> codes, TextFeatures features) {

    /**
     * A story with these codes; of a topic and a broader one only the narrower stays.
     *
     * @param codes topics with or without scheme; what is no Media Topic is left out
     * @param vocabulary says which topic is broader than which
     */
    public static CodedStory of(String id, List<String> codes, ArticleText text, MediaTopics vocabulary) {
        var narrowest = new TreeSet<String>();
        for (String code : codes) {
            String bare = code.startsWith(MediaTopics.SCHEME) ? code.substring(MediaTopics.SCHEME.length()) : code;
            if (vocabulary.isKnown(bare)) {
                narrowest.add(bare);
            }
        }
        for (String code : List.copyOf(narrowest)) {
            vocabulary.broader(code).forEach(narrowest::remove);
        }
        return new CodedStory(id, narrowest, TextFeatures.of(text));
    }

    /** The codes that the feed itself gave an article. */
    public static List<String> feedCodes(Enrichment enrichment) {
        var codes = new ArrayList<String>();
        for (var topic : enrichment.getTopics()) {
            if (topic.getMethod().equals(FeedTopics.METHOD)) {
                codes.add(topic.getCode());
            }
        }
        return codes;
    }
}
