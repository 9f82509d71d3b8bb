package wiredesk.enrich.speech;

import java.util.Map;

/**
 * A row of eight small weights, one a part of speech, for each feature's hash; rows of zeros are not kept. Open addressing: one look into
 * memory for most features.
 */
final class WeightTable {

    /** No row is kept for the feature of hash 0. */
    private static final int FREE = 0;

    private final int[] keys;
    private final long[] rows;
    private final int mask;

    /** @param weights by the features' hashes, none of them 0; the lowest byte is the weight of the first part of speech */
    WeightTable(Map<Integer, Long> weights) {
        int size = Integer.highestOneBit(Math.max(4, weights.size())) << 2;
        this.mask = size - 1;
        this.keys = new int[size];
        this.rows = new long[size];
        weights.forEach(this::put);
    }

    private void put(int key, long row) {
        int slot = key & mask;
        while (keys[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        rows[slot] = row;
    }

    /** The weights of a feature; all zero if it is not known. */
    long row(int key) {
        int slot = key & mask;
        while (keys[slot] != key) {
            if (keys[slot] == FREE) {
                return 0;
            }
            slot = (slot + 1) & mask;
        }
        return rows[slot];
    }
}
