package wiredesk.enrich.terms;

import java.util.Arrays;

/**
 * Counts in how many articles each word stands, in bounded memory. When there are too many words, the median of all counts is taken off
 * each, and words that are left with nothing are forgotten (Misra and Gries 1982, in the batches of Anderson et al. 2017): no count is ever
 * too high, and none too low by more than two words in W, where W words are kept and an article's words are counted once. What the bound
 * cannot hold are rare words, and they count as such.
 *
 * <p>Old news fades: at {@value #FADING} articles everything is halved.
 *
 * <p>Not safe for use by several threads.
 */
public final class FrequencyCounter {

    /** Articles at which all counts are halved. */
    public static final int FADING = 50_000;

    private final int mostWords;
    private final IntCounter words = new IntCounter();
    private long articles;
    private long missed;

    /**
     * Has counted nothing.
     *
     * @param mostWords that are kept, 16 bytes each
     */
    public FrequencyCounter(int mostWords) {
        this.mostWords = mostWords;
    }

    /** Goes on from what was counted before. */
    public FrequencyCounter(int mostWords, WordCounts before) {
        this(mostWords);
        articles = before.articles();
        missed = before.missed();
        for (int i = 0; i < before.size(); i++) {
            words.add(before.word(i), before.count(i));
        }
        prune();
    }

    /** Counts an article; {@code hashes} has each of its words once. */
    public void count(int[] hashes) {
        articles++;
        for (int hash : hashes) {
            words.add(hash, 1);
            prune();
        }
        if (articles >= FADING) {
            articles -= articles / 2;
            missed = missed - missed / 2 + 1;
            words.replaceAll((count, by) -> count / by, 2);
        }
    }

    private void prune() {
        while (words.size() > mostWords) {
            int[] counts = words.counts();
            Arrays.sort(counts);
            int median = counts[counts.length / 2];
            missed += median;
            words.replaceAll((count, by) -> count - by, median);
        }
    }

    /** Articles that were counted, less those that have faded. */
    public long articles() {
        return articles;
    }

    /** What was counted until now. */
    public WordCounts counts() {
        int[] keys = words.keys();
        return new WordCounts(
                articles, missed, keys, Arrays.stream(keys).map(words::of).toArray());
    }
}
