package wiredesk.enrich.tag.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.text.ArticleText;

/**
 * A multinomial logistic regression over hashed words and pairs of words: how probable each of its topics is for a text.
 *
 * <p>What it says of a narrower topic it says of the broader ones too. A text most of whose words the training had not seen is told less
 * surely: a classifier that knows five topics would otherwise find one of the five in everything.
 */
public final class TopicModel {

    /** Topics of a model at most. */
    public static final int MOST_TOPICS = 300;

    /** A topic of half the probability is sure: a story may well have two. */
    private static final double SURE = 0.5;

    /**
     * What a model is.
     *
     * @param trainedAt when it was trained
     * @param stories on how many stories
     * @param vocabulary how many topics the vocabulary had then
     * @param coverage how much of a held-back text was in buckets that training had seen, on average, from 0 to 1
     * @param digest of its weights, SHA-256 in hexadecimal digits; tells models apart
     */
    public record Header(Instant trainedAt, int stories, int vocabulary, double coverage, String digest) {}

    private final Header header;
    private final List<String> topics;
    private final Map<String, Double> trust;
    private final float[] biases;
    /** Where the weights of a bucket begin; those of bucket {@code b} end before those of {@code b + 1}. */
    private final int[] starts;

    private final short[] owners;
    private final float[] weights;
    private final boolean[] known;

    /**
     * @param topics codes, by their numbers
     * @param trust how far each code, broader ones too, is to be trusted, from 0 to 1
     * @param rows the weights of each bucket, by the topic's number; {@code null} where there are none
     */
    TopicModel(
            Header header, List<String> topics, Map<String, Double> trust, float[] biases, float[] @Nullable [] rows) {
        this.header = header;
        this.topics = List.copyOf(topics);
        this.trust = Map.copyOf(trust);
        this.biases = biases.clone();
        this.starts = new int[TextFeatures.BUCKETS + 1];
        this.known = new boolean[TextFeatures.BUCKETS];
        int size = 0;
        for (float[] row : rows) {
            size += row == null ? 0 : weightsIn(row);
        }
        this.owners = new short[size];
        this.weights = new float[size];
        int at = 0;
        for (int bucket = 0; bucket < TextFeatures.BUCKETS; bucket++) {
            starts[bucket] = at;
            float[] row = rows[bucket];
            for (int topic = 0; row != null && topic < row.length; topic++) {
                if (row[topic] != 0) {
                    owners[at] = (short) topic;
                    weights[at++] = row[topic];
                }
            }
            known[bucket] = row != null;
        }
        starts[TextFeatures.BUCKETS] = at;
    }

    private static int weightsIn(float[] row) {
        int size = 0;
        for (float weight : row) {
            size += weight == 0 ? 0 : 1;
        }
        return size;
    }

    /** What it is. */
    public Header header() {
        return header;
    }

    /** The codes it can tell, as they were learnt. */
    public List<String> topics() {
        return topics;
    }

    /** The first eight digits of its digest. */
    public String shortDigest() {
        return header.digest().substring(0, 8);
    }

    /** How far a code is to be trusted, from 0 to 1; 0 for one that was not learnt. */
    double trust(String code) {
        return trust.getOrDefault(code, 0.0);
    }

    Map<String, Double> trust() {
        return trust;
    }

    /** How sure each code is for a text, broader codes too, by code. */
    Map<String, Double> sureness(ArticleText text, MediaTopics vocabulary) {
        var features = TextFeatures.of(text);
        double familiar = header.coverage() == 0 ? 1 : Math.min(1, features.share(known) / header.coverage());
        var sureness = new HashMap<String, Double>();
        double[] probabilities = probabilities(features);
        for (int topic = 0; topic < probabilities.length; topic++) {
            String code = topics.get(topic);
            sureness.merge(code, probabilities[topic], Double::sum);
            for (String broader : vocabulary.broader(code)) {
                sureness.merge(broader, probabilities[topic], Double::sum);
            }
        }
        sureness.replaceAll((code, probability) -> familiar * familiar * Math.min(1, probability / SURE));
        return sureness;
    }

    /** The probability of each topic, by its number; they add up to 1. */
    double[] probabilities(TextFeatures features) {
        double[] scores = new double[topics.size()];
        for (int topic = 0; topic < scores.length; topic++) {
            scores[topic] = biases[topic];
        }
        for (int i = 0; i < features.size(); i++) {
            int bucket = features.bucket(i);
            float value = features.value(i);
            for (int at = starts[bucket]; at < starts[bucket + 1]; at++) {
                scores[owners[at]] += value * weights[at];
            }
        }
        softmax(scores);
        return scores;
    }

    /** Turns scores into probabilities, in place. */
    static void softmax(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    float[] biases() {
        return biases.clone();
    }

    /** A bucket's weights that are not 0. */
    List<Weight> weights(int bucket) {
        var row = new ArrayList<Weight>(starts[bucket + 1] - starts[bucket]);
        for (int at = starts[bucket]; at < starts[bucket + 1]; at++) {
            row.add(new Weight(owners[at], weights[at]));
        }
        return row;
    }

    /** The buckets that training has seen. */
    boolean[] seen() {
        return known.clone();
    }

    /** Whether training has seen a bucket. */
    boolean knows(int bucket) {
        return known[bucket];
    }

    /**
     * A weight of a bucket.
     *
     * @param topic the topic's number
     * @param weight its weight
     */
    record Weight(int topic, float weight) {}
}
