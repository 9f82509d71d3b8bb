package wiredesk.enrich.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import wiredesk.enrich.text.Token;

/**
 * Learns a model from tagged sentences: an averaged perceptron (Collins, EMNLP 2002), its weights rounded to a byte.
 *
 * <p>The same sentences in the same order give the same model.
 */
final class SpeechTraining {

    /** Of a word that was seen so often with one part of speech only, nothing more is asked. */
    private static final int CERTAIN = 8;
    /** Features seen less often than this are left out. */
    private static final int LEAST_SEEN = 2;

    private static final int ROUNDS = 8;
    private static final long SEED = 1;

    /**
     * A sentence and what its words are.
     *
     * @param tokens its words and marks
     * @param tags a part of speech for each
     */
    record Tagged(List<Token> tokens, List<PartOfSpeech> tags) {}

    /** Weights of one feature: as they are, summed up over time, and when they were last changed. */
    private static final class Row {
        final float[] now = new float[PartOfSpeech.COUNT];
        final double[] sum = new double[PartOfSpeech.COUNT];
        final int[] since = new int[PartOfSpeech.COUNT];
        int seen;

        void change(int tag, float by, int time) {
            sum[tag] += (double) now[tag] * (time - since[tag]);
            since[tag] = time;
            now[tag] += by;
        }

        double average(int tag, int time) {
            return (sum[tag] + (double) now[tag] * (time - since[tag])) / time;
        }
    }

    private final Map<Integer, Row> rows = new HashMap<>();
    private final int[] features = new int[Context.FEATURES];
    private int time;

    private SpeechTraining() {}

    /** The model that these sentences teach. */
    static SpeechModel model(List<Tagged> sentences) {
        var training = new SpeechTraining();
        var certain = certain(sentences);
        var order = new ArrayList<>(sentences);
        var random = new Random(SEED);
        training.count(sentences);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(sentence -> training.learn(sentence, certain));
        }
        return new SpeechModel(certain, training.rounded());
    }

    /** Words that are one part of speech, and nothing else, wherever they are written small. */
    private static SortedMap<Integer, Long> certain(List<Tagged> sentences) {
        var counts = new HashMap<Integer, int[]>();
        for (var sentence : sentences) {
            var context = new Context(sentence.tokens());
            for (int i = 0; i < context.size(); i++) {
                if (context.shape(i) == Shape.LOWER || context.shape(i) == Shape.FIRST) {
                    counts.computeIfAbsent(context.word(i), word -> new int[PartOfSpeech.COUNT])[
                            sentence.tags().get(i).code()]++;
                }
            }
        }
        var certain = new TreeMap<Integer, Long>();
        counts.forEach((word, seen) -> {
            int all = Arrays.stream(seen).sum();
            for (int tag = 0; tag < seen.length; tag++) {
                if (all >= CERTAIN && seen[tag] * 200L >= all * 199L) {
                    certain.put(word, tag + 1L);
                }
            }
        });
        return certain;
    }

    private void count(List<Tagged> sentences) {
        for (var sentence : sentences) {
            var context = new Context(sentence.tokens());
            for (int i = 0; i < context.size(); i++) {
                collect(context, sentence, i, at(sentence, i - 1), at(sentence, i - 2));
                for (int feature : features) {
                    rows.computeIfAbsent(feature, key -> new Row()).seen++;
                }
            }
        }
        rows.values().removeIf(row -> row.seen < LEAST_SEEN);
    }

    private static int at(Tagged sentence, int place) {
        return place < 0 ? SpeechTagger.START : sentence.tags().get(place).code();
    }

    private void collect(Context context, Tagged sentence, int place, int before, int beforeThat) {
        context.features(sentence.tokens(), place, before, beforeThat, features);
    }

    /** Tags a sentence as it would be tagged now, and learns from each mistake. */
    private void learn(Tagged sentence, Map<Integer, Long> certain) {
        var context = new Context(sentence.tokens());
        int before = SpeechTagger.START;
        int beforeThat = SpeechTagger.START;
        for (int i = 0; i < context.size(); i++) {
            int right = sentence.tags().get(i).code();
            int tag = right;
            boolean small = context.shape(i) == Shape.LOWER || context.shape(i) == Shape.FIRST;
            if (context.shape(i) == Shape.MARK) {
                tag = PartOfSpeech.MARK.code();
            } else if (small && certain.containsKey(context.word(i))) {
                tag = (int) (certain.getOrDefault(context.word(i), 0L) - 1);
            } else {
                time++;
                collect(context, sentence, i, before, beforeThat);
                tag = best();
                if (tag != right) {
                    for (int feature : features) {
                        var row = rows.get(feature);
                        if (row != null) {
                            row.change(right, 1, time);
                            row.change(tag, -1, time);
                        }
                    }
                }
            }
            beforeThat = before;
            before = tag;
        }
    }

    private int best() {
        var sums = new double[PartOfSpeech.COUNT];
        for (int feature : features) {
            var row = rows.get(feature);
            if (row != null) {
                for (int tag = 0; tag < sums.length; tag++) {
                    sums[tag] += row.now[tag];
                }
            }
        }
        int best = 0;
        for (int tag = 1; tag < sums.length; tag++) {
            if (sums[tag] > sums[best]) {
                best = tag;
            }
        }
        return best;
    }

    /** The averages as bytes: the largest become 127. */
    private SortedMap<Integer, Long> rounded() {
        double largest = rows.values().stream()
                .mapToDouble(row -> {
                    double most = 1e-9;
                    for (int tag = 0; tag < PartOfSpeech.COUNT; tag++) {
                        most = Math.max(most, Math.abs(row.average(tag, time)));
                    }
                    return most;
                })
                .max()
                .orElse(1);
        var packed = new TreeMap<Integer, Long>();
        rows.forEach((feature, row) -> {
            long bytes = 0;
            for (int tag = PartOfSpeech.COUNT - 1; tag >= 0; tag--) {
                bytes = bytes << 8 | (Math.round(row.average(tag, time) * 127 / largest) & 0xff);
            }
            if (bytes != 0) {
                packed.put(feature, bytes);
            }
        });
        return packed;
    }
}
