package wiredesk.enrich.speech;

import java.util.List;
import wiredesk.enrich.text.Token;

/**
 * Tells the parts of speech of English words from left to right: words that are always the same from a lexicon, the others by a linear
 * model of the word, its ending, how it is written, the words beside it and the two parts of speech before it (a greedy averaged
 * perceptron after Collins, EMNLP 2002).
 *
 * <p>A word takes some 0.1 microseconds. Immutable, shared by all threads.
 */
public final class SpeechTagger {

    /** What stands before the first word. */
    static final int START = PartOfSpeech.COUNT;

    private static final class English {
        static final SpeechTagger TAGGER = new SpeechTagger(SpeechModel.of("english.bin"));
    }

    private final WeightTable certain;
    private final WeightTable weights;

    SpeechTagger(SpeechModel model) {
        this.certain = new WeightTable(model.certain());
        this.weights = new WeightTable(model.weights());
    }

    /** The tagger for English. */
    public static SpeechTagger english() {
        return English.TAGGER;
    }

    /** The parts of speech of a sentence's tokens. */
    public PartOfSpeech[] tag(List<Token> tokens) {
        var context = new Context(tokens);
        var features = new int[Context.FEATURES];
        var tags = new PartOfSpeech[tokens.size()];
        int before = START;
        int beforeThat = START;
        for (int i = 0; i < tags.length; i++) {
            int tag = known(context, i);
            if (tag < 0) {
                context.features(tokens, i, before, beforeThat, features);
                tag = best(features);
            }
            tags[i] = PartOfSpeech.of(tag);
            beforeThat = before;
            before = tag;
        }
        return tags;
    }

    /** The part of speech of a mark or of a word that has but one; -1 of any other. */
    private int known(Context context, int at) {
        return switch (context.shape(at)) {
            case MARK -> PartOfSpeech.MARK.code();
            case LOWER, FIRST -> (int) certain.row(context.word(at)) - 1;
            default -> -1;
        };
    }

    /**
     * The part of speech with the greatest sum of weights, of equals the first. A row is eight bytes with a sign; all are summed at once, in two
     * numbers of four lanes of 16 bits, each weight as what it is above the least a byte can be.
     */
    private int best(int[] features) {
        long even = 0;
        long odd = 0;
        for (int feature : features) {
            long row = weights.row(feature) ^ 0x8080808080808080L;
            even += row & 0x00FF00FF00FF00FFL;
            odd += row >>> Byte.SIZE & 0x00FF00FF00FF00FFL;
        }
        int best = 0;
        int most = -1;
        for (int tag = 0; tag < PartOfSpeech.COUNT; tag++) {
            int sum = (int) ((tag % 2 == 0 ? even : odd) >>> (tag / 2 * Short.SIZE)) & 0xFFFF;
            if (sum > most) {
                best = tag;
                most = sum;
            }
        }
        return best;
    }
}
