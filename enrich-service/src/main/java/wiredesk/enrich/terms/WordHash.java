package wiredesk.enrich.terms;

/**
 * A word or an identifier as 32 bits, the same on every machine: FNV-1a over 64 bits (Fowler, Noll and Vo 1991; RFC 9923), fed with
 * UTF-16 code units, folded by murmur3's finaliser. Of 32,768 words in a table one in 130,000 others is taken for one of them.
 */
public final class WordHash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private WordHash() {}

    /** The hash of a word, never 0. */
    public static int of(String word) {
        long hash = BASIS;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        int folded = (int) (hash >>> 32);
        return folded == 0 ? 1 : folded;
    }
}
