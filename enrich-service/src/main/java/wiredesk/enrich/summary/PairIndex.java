package wiredesk.enrich.summary;

import java.util.Arrays;

/** Numbers pairs of numbers from 0 on, in the order they come. */
final class PairIndex {

    private static final int NONE = 0;

    /** By slot: the pair, its left one counted from 1 on so that none is {@link #NONE}. */
    private long[] keys = new long[2048];

    private int[] numbers = new int[2048];
    /** By number. */
    private long[] pairs = new long[1024];

    private int size;

    int size() {
        return size;
    }

    /** The number of a pair; {@link #size} of before if it is new. */
    int number(int left, int right) {
        if (2 * size == keys.length) {
            grow();
        }
        long key = ((left + 1L) << 32) | right;
        int slot = slot(key);
        if (keys[slot] == NONE) {
            keys[slot] = key;
            numbers[slot] = size;
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = key;
        }
        return numbers[slot];
    }

    int left(int number) {
        return (int) (pairs[number] >>> 32) - 1;
    }

    int right(int number) {
        return (int) pairs[number];
    }

    private int slot(long key) {
        int slot = mixed(key) & (keys.length - 1);
        while (keys[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Spreads the bits (Fibonacci hashing). */
    private static int mixed(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
    }

    private void grow() {
        keys = new long[2 * keys.length];
        numbers = new int[keys.length];
        for (int number = 0; number < size; number++) {
            int slot = slot(pairs[number]);
            keys[slot] = pairs[number];
            numbers[slot] = number;
        }
    }
}
