package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Fits a multinomial logistic regression by stochastic gradient descent with AdaGrad's steps. A story with several topics is an example of
 * each, with its share of one. The same stories in the same order give the same weights on every machine.
 *
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan, Singer: Adaptive Subgradient Methods (2011)</a>
 */
final class TopicTrainer {

    /** How often every story is learnt from. */
    static final int EPOCHS = 30;

    private static final double STEP = 0.5;
    private static final double SMOOTHING = 1e-6;
    /** Pulls each weight towards 0 whenever its bucket is met. */
    private static final double DECAY = 1e-5;
    /** A weight below says nothing, and is not kept. */
    private static final float LEAST_WEIGHT = 1e-3f;

    private static final long SEED = 20_000_638L;

    private final int topics;
    private final float[] @Nullable [] weights = new float[TextFeatures.BUCKETS][];
    private final float[] @Nullable [] squares = new float[TextFeatures.BUCKETS][];
    private final float[] biases;
    private final double[] biasSquares;

    /**
     * An example.
     *
     * @param features the text
     * @param topics numbers of its topics, at least one
     */
    record Example(TextFeatures features, List<Integer> topics) {}

    /** @param topics how many topics there are, at most {@link TopicModel#MOST_TOPICS} */
    TopicTrainer(int topics) {
        this.topics = topics;
        this.biases = new float[topics];
        this.biasSquares = new double[topics];
    }

    /** @param progress hears each epoch that is done, from 1 on */
    void learn(List<Example> examples, IntConsumer progress) {
        var random = new SplittableRandom(SEED);
        var order = new ArrayList<>(examples);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (int i = order.size() - 1; i > 0; i--) {
                order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
            }
            order.forEach(this::learn);
            progress.accept(epoch);
        }
    }

    float[] biases() {
        return biases.clone();
    }

    /** The weights of each bucket; {@code null} for one that no example had. */
    float[] @Nullable [] rows() {
        var rows = new float[weights.length][];
        for (int bucket = 0; bucket < rows.length; bucket++) {
            float[] row = weights[bucket];
            if (row != null) {
                rows[bucket] = row.clone();
                for (int topic = 0; topic < topics; topic++) {
                    if (Math.abs(row[topic]) < LEAST_WEIGHT) {
                        rows[bucket][topic] = 0;
                    }
                }
            }
        }
        return rows;
    }

    private void learn(Example example) {
        double[] errors = scores(example.features());
        TopicModel.softmax(errors);
        for (int topic : example.topics()) {
            errors[topic] -= 1.0 / example.topics().size();
        }
        for (int topic = 0; topic < topics; topic++) {
            biasSquares[topic] += errors[topic] * errors[topic];
            biases[topic] -= (float) (STEP * errors[topic] / Math.sqrt(biasSquares[topic] + SMOOTHING));
        }
        var features = example.features();
        for (int i = 0; i < features.size(); i++) {
            step(features.bucket(i), features.value(i), errors);
        }
    }

    private void step(int bucket, float value, double[] errors) {
        float[] row = weights[bucket];
        float[] rowSquares = squares[bucket];
        if (row == null || rowSquares == null) {
            row = new float[topics];
            rowSquares = new float[topics];
            weights[bucket] = row;
            squares[bucket] = rowSquares;
        }
        for (int topic = 0; topic < topics; topic++) {
            double gradient = value * errors[topic] + DECAY * row[topic];
            rowSquares[topic] += (float) (gradient * gradient);
            row[topic] -= (float) (STEP * gradient / Math.sqrt(rowSquares[topic] + SMOOTHING));
        }
    }

    private double[] scores(TextFeatures features) {
        double[] scores = new double[topics];
        for (int topic = 0; topic < topics; topic++) {
            scores[topic] = biases[topic];
        }
        for (int i = 0; i < features.size(); i++) {
            float[] row = weights[features.bucket(i)];
            if (row != null) {
                for (int topic = 0; topic < topics; topic++) {
                    scores[topic] += features.value(i) * row[topic];
                }
            }
        }
        return scores;
    }
}
