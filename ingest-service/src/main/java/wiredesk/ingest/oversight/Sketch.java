package wiredesk.ingest.oversight;

import java.util.Arrays;

/**
 * A story's words in 16 numbers, to tell whether two texts have anything to do with each other: of the hashes of all words the least in each of 16
 * parts (one-permutation hashing, Li, Owen and Zhang 2012). An update shares most of them with the story before, a different story hardly one.
 */
final class Sketch {

    private static final int PARTS = 16;
    private static final int EMPTY = Integer.MAX_VALUE;
    /** Words that are shorter stand in every text. */
    private static final int SHORTEST = 5;
    /** Code units that are read of a text. */
    private static final int MOST = 4096;

    private final int[] least;

    private Sketch(int[] least) {
        this.least = least;
    }

    static Sketch of(String headline, String body) {
        int[] least = new int[PARTS];
        Arrays.fill(least, EMPTY);
        add(least, headline);
        add(least, body);
        return new Sketch(least);
    }

    private static void add(int[] least, String text) {
        int end = Math.min(text.length(), MOST);
        int hash = 0;
        int length = 0;
        for (int i = 0; i <= end; i++) {
            char sign = i < end ? text.charAt(i) : ' ';
            if (isOfWord(sign)) {
                hash = hash * 31 + (sign < 128 ? sign | 0x20 : Character.toLowerCase(sign));
                length++;
            } else if (length > 0) {
                if (length >= SHORTEST) {
                    int mixed = mix(hash);
                    int part = mixed & (PARTS - 1);
                    least[part] = Math.min(least[part], mixed >>> 1);
                }
                hash = 0;
                length = 0;
            }
        }
    }

    private static boolean isOfWord(char sign) {
        return sign < 128
                ? (sign >= '0' && sign <= '9') || ((sign | 0x20) >= 'a' && (sign | 0x20) <= 'z')
                : Character.isLetterOrDigit(sign);
    }

    /** Finalizer of MurmurHash3. */
    private static int mix(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }

    /** Whether both are long enough to be compared and share next to nothing: a word that every story has may be in both. */
    boolean isForeignTo(Sketch other) {
        int compared = 0;
        int shared = 0;
        for (int i = 0; i < PARTS; i++) {
            if (least[i] != EMPTY && other.least[i] != EMPTY) {
                compared++;
                shared += least[i] == other.least[i] ? 1 : 0;
            }
        }
        return compared >= PARTS / 2 && shared <= 1;
    }
}
