package wiredesk.enrich.tag.topic;

import java.util.List;
import java.util.stream.IntStream;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Passage;
import wiredesk.schemas.Part;

/**
 * The topics that the words of an article speak for.
 *
 * <p>A cue speaks with its weight, the second time less than the first, in headline and lead more. A topic's score says how far its cues
 * go beyond what any text of this length has.
 */
final class ProfileTopics {

    /** One cue alone does not speak for a topic. */
    private static final int FEWEST_CUES = 2;

    private static final double HEADLINE = 3;
    private static final double LEAD = 1.5;
    /** What the cues of any topic weigh in a text about something else, and how that grows with the square root of its words. */
    private static final double EXPECTED = 4;

    private static final double EXPECTED_GROWTH = 0.4;
    /** Words of the body behind which cues say nothing new. */
    private static final int MOST_TOKENS = 6000;

    private final Profiles profiles;
    /** How often each cue was heard. */
    private final double[] heard;

    private int words;

    private ProfileTopics(Profiles profiles) {
        this.profiles = profiles;
        this.heard = new double[profiles.size()];
    }

    /** Every topic of which a text has {@value #FEWEST_CUES} cues or more; {@code vocabulary} says which are broader. */
    static List<Scored> of(ArticleText text, MediaTopics vocabulary) {
        var topics = new ProfileTopics(Profiles.in(text.language(), vocabulary));
        if (topics.heard.length == 0) {
            return List.of();
        }
        topics.hear(text.headline());
        topics.hear(text.body());
        return topics.scored();
    }

    private void hear(Passage passage) {
        boolean headline = passage.part() == Part.HEADLINE;
        double weight = headline ? HEADLINE : LEAD;
        for (var paragraph : passage.paragraphs()) {
            if (!paragraph.layout().isStory()) {
                continue;
            }
            for (var sentence : paragraph.sentences()) {
                var tokens = sentence.tokens();
                for (int i = 0; i < tokens.size() && words < MOST_TOKENS; i++) {
                    if (tokens.get(i).isWord()) {
                        words++;
                        var cue = profiles.at(tokens, i);
                        if (cue != null) {
                            heard[cue.id()] += weight;
                            i += cue.words().size() - 1;
                        }
                    }
                }
            }
            weight = headline ? HEADLINE : 1;
        }
    }

    private List<Scored> scored() {
        var weights = new double[profiles.topics().size()];
        var cues = new int[weights.length];
        for (int i = 0; i < heard.length; i++) {
            if (heard[i] > 0) {
                double voice = Math.log1p(heard[i]);
                var speaks = profiles.voice(i);
                for (int j = 0; j < speaks.topics().length; j++) {
                    int topic = speaks.topics()[j];
                    weights[topic] += speaks.loudness()[j] * voice;
                    cues[topic]++;
                }
            }
        }
        double expected = EXPECTED + EXPECTED_GROWTH * Math.sqrt(words);
        return IntStream.range(0, weights.length)
                .filter(topic -> cues[topic] >= FEWEST_CUES)
                .mapToObj(
                        topic -> new Scored(profiles.topics().get(topic), weights[topic] / (weights[topic] + expected)))
                .toList();
    }
}
