package wiredesk.enrich.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyCounterTest {

    @Test
    void articlesAndTheirWordsAreCounted() {
        var counter = new FrequencyCounter(100);
        counter.count(hashes("the", "river"));
        counter.count(hashes("the", "dam"));

        var counts = counter.counts();

        assertThat(counts.articles()).isEqualTo(2);
        assertThat(counts.with("the")).isEqualTo(2);
        assertThat(counts.with("dam")).isEqualTo(1);
        assertThat(counts.with("minister")).isZero();
        assertThat(counts.missed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsAreNeverTooHighAndNeverTooLowByMoreThanTheBound(long seed) {
        int kept = 200;
        var counter = new FrequencyCounter(kept);
        Map<Integer, Integer> truth = new HashMap<>();
        long all = 0;
        for (int[] article : articles(seed, 1_000)) {
            counter.count(article);
            IntStream.of(article).forEach(word -> truth.merge(word, 1, Integer::sum));
            all += article.length;
        }
        var counts = counter.counts();

        assertThat(counts.size()).isLessThanOrEqualTo(kept);
        assertThat(counts.articles()).isEqualTo(1_000);
        assertThat(counts.missed()).isPositive().isLessThanOrEqualTo(2 * all / kept);
        truth.forEach((word, articles) ->
                assertThat((long) articles).isBetween((long) counts.with(word), counts.with(word) + counts.missed()));
        // What is in most articles is known however many rare words there are.
        assertThat(counts.with(1)).isGreaterThan(700);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void countsOfPartsAddUpInWhateverOrder(long seed) {
        WordCounts one = counted(articles(seed, 150));
        WordCounts two = counted(articles(seed + 100, 40));
        WordCounts three = counted(articles(seed + 200, 90));

        WordCounts sum = one.plus(two).plus(three);

        assertThat(sum)
                .isEqualTo(one.plus(two.plus(three)))
                .isEqualTo(three.plus(one).plus(two));
        assertThat(sum.plus(WordCounts.NONE)).isEqualTo(sum).hasSameHashCodeAs(WordCounts.NONE.plus(sum));
        assertThat(sum.articles()).isEqualTo(280);
        for (int i = 0; i < sum.size(); i++) {
            assertThat(sum.count(i))
                    .isBetween(1, 280)
                    .isEqualTo(one.with(sum.word(i)) + two.with(sum.word(i)) + three.with(sum.word(i)));
        }
    }

    @Test
    void countingGoesOnFromWhatWasCounted() {
        List<int[]> articles = articles(9, 600);
        var whole = new FrequencyCounter(1_000_000);
        articles.forEach(whole::count);
        var half = new FrequencyCounter(1_000_000);
        articles.subList(0, 300).forEach(half::count);
        var rest = new FrequencyCounter(1_000_000, half.counts());
        articles.subList(300, 600).forEach(rest::count);

        assertThat(rest.counts()).isEqualTo(whole.counts());
    }

    @Test
    void whatComesFromALargerTableIsPruned() {
        WordCounts large = counted(articles(10, 600));
        var small = new FrequencyCounter(50, large);
        assertThat(small.counts().size()).isLessThanOrEqualTo(50);
        assertThat(small.counts().articles()).isEqualTo(large.articles());
    }

    @Test
    void oldNewsFades() {
        var counter = new FrequencyCounter(100);
        int[] once = hashes("zeppelin");
        int[] always = hashes("the", "minister");
        counter.count(once);
        for (int i = 1; i < FrequencyCounter.FADING; i++) {
            counter.count(always);
        }
        var counts = counter.counts();
        assertThat(counts.articles()).isEqualTo(FrequencyCounter.FADING / 2);
        assertThat(counts.with("minister")).isEqualTo((FrequencyCounter.FADING - 1) / 2);
        assertThat(counts.with("zeppelin")).isZero();
        assertThat(counts.missed()).isEqualTo(1);
    }

    @Test
    void countsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new WordCounts(3, 0, new int[] {5}, new int[] {4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a word cannot stand in 4 of 3 articles");
        assertThatThrownBy(() -> new WordCounts(3, 0, new int[] {5, 5}, new int[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the words are not ascending");
        assertThatThrownBy(() -> new WordCounts(3, 0, new int[] {5}, new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WordCounts counted(List<int[]> articles) {
        var counter = new FrequencyCounter(100_000);
        articles.forEach(counter::count);
        return counter.counts();
    }

    /** Words 1 to 9 stand in most of them, and some rare words in each. */
    private static List<int[]> articles(long seed, int count) {
        var random = new SplittableRandom(seed);
        var articles = new ArrayList<int[]>();
        for (int i = 0; i < count; i++) {
            articles.add(IntStream.concat(
                            IntStream.range(1, 10).filter(word -> random.nextInt(10) > 0),
                            random.ints(20, Integer.MIN_VALUE, Integer.MAX_VALUE)
                                    .filter(word -> word < 0 || word > 10))
                    .distinct()
                    .toArray());
        }
        return articles;
    }

    private static int[] hashes(String... words) {
        return Stream.of(words).mapToInt(WordHash::of).toArray();
    }
}
