package wiredesk.enrich.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * MinHash signatures of a text's word shingles: the share of equal values of two signatures estimates the Jaccard similarity of the texts.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder 1997, On the resemblance and containment of documents</a>
 */
public final class MinHash {

    /** Values in a signature. */
    public static final int VALUES = 128;

    /** Words in a shingle. */
    public static final int SHINGLE = 5;

    private static final long[] SEEDS = seeds();

    private MinHash() {}

    /**
     * The signature of a text, {@value #VALUES} values of 32 bits; empty if it has fewer than {@value #SHINGLE} words.
     *
     * @param words in lower case, without marks
     */
    public static List<Long> signature(List<String> words) {
        if (words.size() < SHINGLE) {
            return List.of();
        }
        var hashes = new long[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(words.get(i));
        }
        var shingles = new long[hashes.length - SHINGLE + 1];
        for (int i = 0; i < shingles.length; i++) {
            long shingle = 0;
            for (int j = 0; j < SHINGLE; j++) {
                shingle = mix(shingle * 0x9E3779B97F4A7C15L + hashes[i + j]);
            }
            shingles[i] = shingle;
        }
        var signature = new ArrayList<Long>(VALUES);
        for (long seed : SEEDS) {
            long least = Long.MAX_VALUE;
            for (long shingle : shingles) {
                long value = ((shingle ^ seed) * 0xD6E8FEB86659FD93L) >>> 32;
                if (value < least) {
                    least = value;
                }
            }
            signature.add(least);
        }
        return signature;
    }

    /** The estimated Jaccard similarity, from 0 to 1; 0 if one of them is empty. */
    public static double similarity(List<Long> one, List<Long> other) {
        if (one.size() != VALUES || other.size() != VALUES) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < VALUES; i++) {
            if (one.get(i).equals(other.get(i))) {
                equal++;
            }
        }
        return equal / (double) VALUES;
    }

    private static long hash(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long[] seeds() {
        var seeds = new long[VALUES];
        Arrays.setAll(seeds, i -> mix((i + 1) * 0x9E3779B97F4A7C15L));
        return seeds;
    }
}
