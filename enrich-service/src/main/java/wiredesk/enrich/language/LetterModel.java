package wiredesk.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Scores a text's runs of one to three characters for 103 languages, with the weights of OpenNLP's language detector (a maximum entropy
 * model, trained by the OpenNLP project on the Leipzig corpora).
 *
 * <p>The weights are OpenNLP's, the evaluation is not: OpenNLP builds a string for every run and looks it up in a map of boxed numbers.
 * Here the run itself is the key, 16 bits a character, of a table with open addressing; the same scores at a tenth of the cost.
 */
final class LetterModel {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int LONGEST = 3;

    private final List<String> outcomes;
    private final long[] keys;
    private final int[] features;
    /** Where a feature's weights begin; one more entry at the end. */
    private final int[] starts;

    private final byte[] languages;
    private final float[] weights;

    private LetterModel(String[] outcomes, Map<String, Context> runs, BiPredicate<Script, String> wanted) {
        this.outcomes = List.of(outcomes);
        this.keys = new long[Integer.highestOneBit(runs.size()) * 4];
        this.features = new int[keys.length];
        this.starts = new int[runs.size() + 1];
        int most = runs.values().stream()
                .mapToInt(context -> context.getOutcomes().length)
                .sum();
        var ownLanguages = new byte[most];
        var ownWeights = new float[most];
        int feature = 0;
        int at = 0;
        for (var run : runs.entrySet()) {
            var script = Script.mostOf(run.getKey());
            int[] own = run.getValue().getOutcomes();
            double[] parameters = run.getValue().getParameters();
            for (int i = 0; i < own.length; i++) {
                if (wanted.test(script, outcomes[own[i]])) {
                    ownLanguages[at] = (byte) own[i];
                    ownWeights[at] = (float) parameters[i];
                    at++;
                }
            }
            put(run.getKey(), feature++);
            starts[feature] = at;
        }
        this.languages = Arrays.copyOf(ownLanguages, at);
        this.weights = Arrays.copyOf(ownWeights, at);
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
        var seen = new BitSet(starts.length);
        for (int at = 0; at < text.length(); at++) {
            long key = 0;
            for (int end = at; end < Math.min(text.length(), at + LONGEST); end++) {
                key = (key << 16) | text.charAt(end);
                int feature = featureOf(key);
                if (feature >= 0 && !seen.get(feature)) {
                    seen.set(feature);
                    for (int i = starts[feature]; i < starts[feature + 1]; i++) {
                        scores[languages[i]] += weights[i];
                    }
                }
            }
        }
        return scores;
    }

    private void put(String run, int feature) {
        long key = 0;
        for (int i = 0; i < run.length(); i++) {
            key = (key << 16) | run.charAt(i);
        }
        if (key == 0 || run.length() > LONGEST) {
            return;
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
