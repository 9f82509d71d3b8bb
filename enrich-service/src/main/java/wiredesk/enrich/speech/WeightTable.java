package wiredesk.enrich.speech;

import java.util.Map;

/**
 * A row of eight small weights, one a part of speech, for each feature's hash; rows of zeros are not kept. Open addressing, a key beside its
 * row: one look into memory for most features.
 */
final class WeightTable {

    /** No row is kept for the feature of hash 0. */
    private static final int FREE = 0;

    /** At even places keys, behind each its row. */
    private final long[] table;

    private final int mask;

    /** @param weights by the features' hashes, none of them 0; the lowest byte is the weight of the first part of speech */
    WeightTable(Map<Integer, Long> weights) {
        int size = Integer.highestOneBit(Math.max(4, weights.size())) << 2;
        this.mask = size - 1;
        this.table = new long[2 * size];
        weights.forEach(this::put);
    }

    private void put(int key, long row) {
        int slot = key & mask;
        while (table[2 * slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        table[2 * slot] = key;
        table[2 * slot + 1] = row;
    }

    /** The weights of a feature; all zero if it is not known. */
    long row(int key) {
        int slot = key & mask;
        while (table[2 * slot] != key) {
            if (table[2 * slot] == FREE) {
                return 0;
            }
            slot = (slot + 1) & mask;
        }
        return table[2 * slot + 1];
    }
}
