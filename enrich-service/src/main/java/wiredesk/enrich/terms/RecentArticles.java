package wiredesk.enrich.terms;

import java.util.stream.IntStream;

/**
 * Remembers the last articles, so that each is counted once however many revisions it has: the last {@value #FEWEST} surely, at most twice as
 * many. Two articles in 300,000 are taken for each other by their hash; the later one is then not counted.
 *
 * <p>Not safe for use by several threads.
 */
public final class RecentArticles {

    /** So many other articles may come between two revisions of one. */
    public static final int FEWEST = 8192;

    private IntCounter last = new IntCounter();
    private IntCounter before = new IntCounter();

    /** Remembers an article by its hash; returns whether it is new. */
    public boolean add(int article) {
        if (last.of(article) > 0 || before.of(article) > 0) {
            return false;
        }
        if (last.size() == FEWEST) {
            before = last;
            last = new IntCounter();
        }
        last.add(article, 1);
        return true;
    }

    /** Those that are remembered, those first that will be forgotten first. */
    public int[] toArray() {
        return IntStream.concat(IntStream.of(before.keys()), IntStream.of(last.keys()))
                .toArray();
    }

    /** Remembers what was remembered elsewhere; of too many the last. */
    public static RecentArticles of(int[] remembered) {
        var recent = new RecentArticles();
        IntStream.of(remembered)
                .skip(Math.max(0, remembered.length - 2 * FEWEST))
                .forEach(recent::add);
        return recent;
    }
}
