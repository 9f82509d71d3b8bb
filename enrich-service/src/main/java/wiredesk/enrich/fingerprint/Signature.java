package wiredesk.enrich.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is kept of a text's shingles once the text is gone: a MinHash signature, and how many shingles there were. The share of equal
 * values of two signatures estimates the Jaccard similarity of the texts, with a standard error of at most 0.045; with the numbers of
 * shingles it estimates the containment too.
 *
 * @param values {@value #VALUES} values of 32 bits; none if the text had fewer words than a shingle
 * @param shingles how many different shingles the text had
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder 1997, On the resemblance and containment of documents</a>
 */
public record Signature(List<Long> values, int shingles) {

    /** Values in a signature. */
    public static final int VALUES = 128;

    private static final long[] SEEDS = seeds();
    private static final Signature NONE = new Signature(List.of(), 0);

    /** @throws IllegalArgumentException if there are neither none nor {@value #VALUES} values, or they do not go with the shingles */
    public Signature {
        values = List.copyOf(values);
        if (!values.isEmpty() && values.size() != VALUES) {
            throw new IllegalArgumentException("expected %d values, found %d".formatted(VALUES, values.size()));
        }
        if (values.isEmpty() != (shingles <= 0)) {
            throw new IllegalArgumentException(
                    "%d values cannot stand for %d shingles".formatted(values.size(), shingles));
        }
    }

    /** The signature of a text's shingles. */
    public static Signature of(Shingles shingles) {
        if (shingles.size() == 0) {
            return NONE;
        }
        var values = new ArrayList<Long>(VALUES);
        for (long seed : SEEDS) {
            long least = Long.MAX_VALUE;
            for (long shingle : shingles.hashes()) {
                least = Math.min(least, ((shingle ^ seed) * 0xD6E8FEB86659FD93L) >>> 32);
            }
            values.add(least);
        }
        return new Signature(values, shingles.size());
    }

    /** The estimated Jaccard similarity, from 0 to 1; 0 if one of them is empty. */
    public double similarity(Signature other) {
        if (values.isEmpty() || other.values.isEmpty()) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < VALUES; i++) {
            if (values.get(i).equals(other.values.get(i))) {
                equal++;
            }
        }
        return equal / (double) VALUES;
    }

    private static long[] seeds() {
        var seeds = new long[VALUES];
        Arrays.setAll(seeds, i -> Shingles.mix((i + 1) * 0x9E3779B97F4A7C15L));
        return seeds;
    }
}
