package wiredesk.enrich.terms;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** Counts of keys that are not 0: two arrays with open addressing, at most half full. Not safe for use by several threads. */
final class IntCounter {

    private static final int FEWEST_SLOTS = 64;

    private int[] keys = new int[FEWEST_SLOTS];
    private int[] counts = new int[FEWEST_SLOTS];
    private int size;

    int size() {
        return size;
    }

    /** The count of a key; 0 if there is none. */
    int of(int key) {
        return counts[slot(key)];
    }

    /** Counts a key up by a positive number; returns its count. */
    int add(int key, int more) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        counts[slot] += more;
        return counts[slot];
    }

    /** All keys, ascending as unsigned numbers. */
    int[] keys() {
        var all = new int[size];
        int next = 0;
        for (int key : keys) {
            if (key != 0) {
                all[next++] = key ^ Integer.MIN_VALUE;
            }
        }
        Arrays.sort(all);
        for (int i = 0; i < all.length; i++) {
            all[i] ^= Integer.MIN_VALUE;
        }
        return all;
    }

    /** The counts, in no order that means anything. */
    int[] counts() {
        return Arrays.stream(counts).filter(count -> count > 0).toArray();
    }

    /** Puts for each count what comes of it and {@code by}; a key whose count is no longer positive is gone. */
    void replaceAll(IntBinaryOperator change, int by) {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length];
        counts = new int[oldKeys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            int count = oldKeys[i] == 0 ? 0 : change.applyAsInt(oldCounts[i], by);
            if (count > 0) {
                var _ = add(oldKeys[i], count);
            }
        }
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[2 * oldKeys.length];
        counts = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** Where a key stands, or would. */
    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = ((key * 0x9e3779b9) >>> 7) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
