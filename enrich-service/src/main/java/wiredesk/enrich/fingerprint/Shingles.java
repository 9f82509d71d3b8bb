package wiredesk.enrich.fingerprint;

import java.util.Arrays;
import java.util.List;

/**
 * The different runs of {@value #WORDS} words in a text, as hashes of 64 bits. What two texts share is told exactly, as long as both are
 * at hand.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder 1997, On the resemblance and containment of documents</a>
 */
public final class Shingles {

    /** Words in a shingle. */
    public static final int WORDS = 5;

    /** Ascending, each once. */
    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /**
     * The shingles of a text; none if it has fewer than {@value #WORDS} words.
     *
     * @param words in lower case, without marks
     */
    public static Shingles of(List<String> words) {
        if (words.size() < WORDS) {
            return new Shingles(new long[0]);
        }
        var single = new long[words.size()];
        for (int i = 0; i < single.length; i++) {
            single[i] = hash(words.get(i));
        }
        var all = new long[single.length - WORDS + 1];
        for (int i = 0; i < all.length; i++) {
            long shingle = 0;
            for (int j = 0; j < WORDS; j++) {
                shingle = mix(shingle * 0x9E3779B97F4A7C15L + single[i + j]);
            }
            all[i] = shingle;
        }
        return new Shingles(ascendingOnce(all));
    }

    /** How many different ones there are. */
    public int size() {
        return hashes.length;
    }

    /** How many of them the other text has too. */
    public int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            if (order == 0) {
                shared++;
            }
            if (order <= 0) {
                i++;
            }
            if (order >= 0) {
                j++;
            }
        }
        return shared;
    }

    /** The hashes, ascending; not to be changed. */
    long[] hashes() {
        return hashes;
    }

    private static long[] ascendingOnce(long[] all) {
        Arrays.sort(all);
        int kept = 1;
        for (int i = 1; i < all.length; i++) {
            if (all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private static long hash(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** The finaliser of SplitMix64. */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
