package wiredesk.enrich.speech;

import java.util.List;
import wiredesk.enrich.text.Token;

/** The words of a sentence as features: what says which part of speech each one is, as hashes. */
final class Context {

    /** Features of a word. */
    static final int FEATURES = 11;

    private static final int OUTSIDE = 0x51ed27;

    private final int[] words;
    private final int[] ends;
    private final Shape[] shapes;

    Context(List<Token> tokens) {
        int size = tokens.size();
        words = new int[size];
        ends = new int[size];
        shapes = Shape.of(tokens);
        for (int i = 0; i < size; i++) {
            String lower = tokens.get(i).lower();
            // What a String's hash is stands in its specification: the same on every machine.
            words[i] = lower.hashCode();
            ends[i] = shapes[i] == Shape.DIGITS ? digits(lower) : end(lower, 3);
        }
    }

    int size() {
        return words.length;
    }

    Shape shape(int at) {
        return shapes[at];
    }

    /** The word alone, however it is written. */
    int word(int at) {
        return mix(words[at], 100);
    }

    /**
     * The features of a word whose forerunners have been tagged.
     *
     * @param into takes them
     */
    void features(List<Token> tokens, int at, int before, int beforeThat, int[] into) {
        int word = words[at];
        int shape = shapes[at].code();
        int next = at + 1 < words.length ? words[at + 1] : OUTSIDE;
        into[0] = mix(word, 0);
        into[1] = mix(word * 31 + shape, 1);
        into[2] = mix(ends[at], 2);
        into[3] = mix(end(tokens.get(at).lower(), 2) * 31 + shape, 3);
        into[4] = mix(shape * 31 + before, 4);
        into[5] = mix(before * 31 + beforeThat, 5);
        into[6] = mix(word * 31 + before, 6);
        into[7] = mix(at > 0 ? words[at - 1] : OUTSIDE, 7);
        into[8] = mix(next, 8);
        into[9] = mix((at + 1 < words.length ? ends[at + 1] : OUTSIDE) * 31 + before, 9);
        into[10] = mix(ends[at] * 31 + before, 10);
    }

    private static int end(String word, int letters) {
        int hash = 7;
        for (int i = Math.max(0, word.length() - letters); i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash;
    }

    /** Every digit stands for every other: {@code 1980s} and {@code 1990s}. */
    private static int digits(String number) {
        int hash = 11;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (!Character.isDigit(c)) {
                hash = hash * 31 + c;
            }
        }
        return hash;
    }

    private static int mix(int value, int feature) {
        int hash = (value ^ (feature * 0x9E3779B9)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 15)) * 0xC2B2AE35;
        hash ^= hash >>> 16;
        return hash == 0 ? 1 : hash;
    }
}
