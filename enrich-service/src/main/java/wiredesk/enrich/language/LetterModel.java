package wiredesk.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.jspecify.annotations.Nullable;

/**
 * Scores a text's runs of one to three characters for 103 languages, with the weights of OpenNLP's language detector (a maximum entropy
 * model, trained by the OpenNLP project on the Leipzig corpora).
 *
 * <p>The weights are OpenNLP's, the evaluation is not: OpenNLP builds a string for every run and looks it up in a map of boxed numbers.
 * Here the run itself is the key, 16 bits a character, of a table with open addressing, and runs that many languages have keep a weight for every
 * language, so that processors can add several at a time; the same scores at less than a tenth of the cost.
 */
final class LetterModel {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int LONGEST = 3;

    /** Languages from which on a run has a weight for every one, most of them 0. */
    private static final int MANY = 16;

    private final List<String> outcomes;
    private final long[] keys;
    private final int[] features;

    /** The languages of each feature; null where it has a weight for every one. */
    private final byte[] @Nullable [] languages;

    private final float[][] weights;

    private LetterModel(String[] outcomes, Map<String, Context> runs, BiPredicate<Script, String> wanted) {
        this.outcomes = List.of(outcomes);
        this.keys = new long[Integer.highestOneBit(runs.size()) * 4];
        this.features = new int[keys.length];
        var languages = new ArrayList<byte @Nullable []>(runs.size());
        var weights = new ArrayList<float[]>(runs.size());
        runs.forEach((run, context) -> {
            int[] own = wanted(context, Script.mostOf(run), wanted);
            if (own.length > 0 && !run.isEmpty() && run.length() <= LONGEST) {
                put(run, weights.size());
                languages.add(own.length < MANY ? languages(context, own) : null);
                weights.add(own.length < MANY ? weights(context, own) : row(context, own));
            }
        });
        this.languages = languages.toArray(byte[][]::new);
        this.weights = weights.toArray(float[][]::new);
    }

    /** Which of a run's weights are for languages that are wanted. */
    private int[] wanted(Context run, Script script, BiPredicate<Script, String> wanted) {
        int[] all = run.getOutcomes();
        var own = new int[all.length];
        int size = 0;
        for (int i = 0; i < all.length; i++) {
            if (wanted.test(script, outcomes.get(all[i]))) {
                own[size++] = i;
            }
        }
        return Arrays.copyOf(own, size);
    }

    private static byte[] languages(Context run, int[] own) {
        var languages = new byte[own.length];
        for (int i = 0; i < own.length; i++) {
            languages[i] = (byte) run.getOutcomes()[own[i]];
        }
        return languages;
    }

    private static float[] weights(Context run, int[] own) {
        var weights = new float[own.length];
        for (int i = 0; i < own.length; i++) {
            weights[i] = (float) run.getParameters()[own[i]];
        }
        return weights;
    }

    private float[] row(Context run, int[] own) {
        var row = new float[outcomes.size()];
        for (int i : own) {
            row[run.getOutcomes()[i]] = (float) run.getParameters()[i];
        }
        return row;
    }

    /**
     * Reads the model from the class path; takes some 0.4 s.
     *
     * @param wanted whether runs of a script are to be weighed for a language, given by its code in the model
     * @throws IllegalStateException if it is not there
     */
    @SuppressWarnings("unchecked")
    static LetterModel read(BiPredicate<Script, String> wanted) {
        try (var in = LetterModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("The language detector's model " + MODEL + " is not on the class path");
            }
            var model = (AbstractModel) new LanguageDetectorModel(in).getMaxentModel();
            Object[] parts = model.getDataStructures();
            return new LetterModel((String[]) parts[2], (Map<String, Context>) parts[1], wanted);
        } catch (IOException e) {
            throw new UncheckedIOException("The language detector's model " + MODEL + " cannot be read", e);
        }
    }

    /** ISO 639-3 codes of the languages, in the order of the scores. */
    List<String> outcomes() {
        return outcomes;
    }

    /** Natural logarithms of the languages' odds, up to a constant; a run counts once, however often it stands in the text. */
    float[] scores(CharSequence text) {
        var scores = new float[outcomes.size()];
        var seen = new long[weights.length / Long.SIZE + 1];
        for (int at = 0; at < text.length(); at++) {
            long key = 0;
            for (int end = at; end < Math.min(text.length(), at + LONGEST); end++) {
                key = (key << 16) | text.charAt(end);
                int feature = featureOf(key);
                if (feature >= 0 && (seen[feature >> 6] & 1L << feature) == 0) {
                    seen[feature >> 6] |= 1L << feature;
                    add(languages[feature], weights[feature], scores);
                }
            }
        }
        return scores;
    }

    private static void add(byte @Nullable [] languages, float[] weights, float[] scores) {
        if (languages == null) {
            for (int i = 0; i < weights.length; i++) {
                scores[i] += weights[i];
            }
        } else {
            for (int i = 0; i < weights.length; i++) {
                scores[languages[i]] += weights[i];
            }
        }
    }

    private void put(String run, int feature) {
        long key = 0;
        for (int i = 0; i < run.length(); i++) {
            key = (key << 16) | run.charAt(i);
        }
        int slot = slotOf(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        features[slot] = feature;
    }

    private int featureOf(long key) {
        int slot = slotOf(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return features[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return -1;
    }

    /** Fibonacci hashing: the upper bits of the product are well mixed, and the table's length is a power of two. */
    private int slotOf(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - Integer.numberOfTrailingZeros(keys.length)));
    }
}
