package wiredesk.enrich.terms;

import java.util.Arrays;

/**
 * In how many of some articles each word stands, words known by their {@link WordHash}. Immutable.
 *
 * <p>A count is a lower bound: a word stands in at least as many articles as its count says and in at most {@link #missed} more; one that is
 * not here in at most {@link #missed}.
 */
public final class WordCounts {

    /** Of no article. */
    public static final WordCounts NONE = new WordCounts(0, 0, new int[0], new int[0]);

    private final long articles;
    private final long missed;
    private final int[] words;
    private final int[] counts;

    /**
     * Takes the arrays as they are.
     *
     * @param articles how many were counted
     * @param missed in how many of them a word may stand beyond its count
     * @param words hashes, ascending as unsigned numbers
     * @param counts of each of them, from 1 to {@code articles}
     * @throws IllegalArgumentException if that is not so
     */
    public WordCounts(long articles, long missed, int[] words, int[] counts) {
        if (words.length != counts.length || articles < 0 || missed < 0) {
            throw new IllegalArgumentException("%d articles, %d missed, %d words, %d counts: these are no word counts"
                    .formatted(articles, missed, words.length, counts.length));
        }
        for (int i = 0; i < words.length; i++) {
            if (counts[i] < 1 || counts[i] > articles) {
                throw new IllegalArgumentException(
                        "a word cannot stand in %d of %d articles".formatted(counts[i], articles));
            }
            if (i > 0 && Integer.compareUnsigned(words[i - 1], words[i]) >= 0) {
                throw new IllegalArgumentException("the words are not ascending");
            }
        }
        this.articles = articles;
        this.missed = missed;
        this.words = words;
        this.counts = counts;
    }

    /** Articles that were counted. */
    public long articles() {
        return articles;
    }

    /** In how many articles a word may stand beyond what {@link #with} says. */
    public long missed() {
        return missed;
    }

    /** Words that have a count. */
    public int size() {
        return words.length;
    }

    /** The word's hash at {@code i}, from 0 to {@link #size()}, ascending as unsigned numbers. */
    public int word(int i) {
        return words[i];
    }

    /** The count of the word at {@code i}. */
    public int count(int i) {
        return counts[i];
    }

    /** In how many articles a word stands at least; 0 if it is not among these. */
    public int with(String word) {
        return with(WordHash.of(word));
    }

    int with(int hash) {
        int low = 0;
        int high = words.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compareUnsigned(words[middle], hash);
            if (order == 0) {
                return counts[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** Of these articles and others, none of which is among these. In whatever order counts are added, the sum is the same. */
    public WordCounts plus(WordCounts other) {
        var sumWords = new int[size() + other.size()];
        var sumCounts = new int[sumWords.length];
        int next = 0;
        int i = 0;
        int j = 0;
        while (i < size() || j < other.size()) {
            int order = i == size() ? 1 : j == other.size() ? -1 : Integer.compareUnsigned(words[i], other.words[j]);
            sumWords[next] = order <= 0 ? words[i] : other.words[j];
            sumCounts[next++] = (order <= 0 ? counts[i++] : 0) + (order >= 0 ? other.counts[j++] : 0);
        }
        return new WordCounts(
                articles + other.articles,
                missed + other.missed,
                Arrays.copyOf(sumWords, next),
                Arrays.copyOf(sumCounts, next));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordCounts that
                && articles == that.articles
                && missed == that.missed
                && Arrays.equals(words, that.words)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(articles) + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return "%d words of %d articles, at most %d missed".formatted(size(), articles, missed);
    }
}
