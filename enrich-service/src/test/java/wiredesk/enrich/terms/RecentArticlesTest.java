package wiredesk.enrich.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentArticlesTest {

    @Test
    void anArticleIsNewOnce() {
        var recent = new RecentArticles();
        assertThat(recent.add(7)).isTrue();
        assertThat(recent.add(8)).isTrue();
        assertThat(recent.add(7)).isFalse();
    }

    @Test
    void theLastAreRememberedAndMemoryIsBounded() {
        var recent = new RecentArticles();
        IntStream.rangeClosed(1, 10 * RecentArticles.FEWEST).forEach(recent::add);
        assertThat(recent.toArray()).hasSizeBetween(RecentArticles.FEWEST, 2 * RecentArticles.FEWEST);
        assertThat(recent.add(9 * RecentArticles.FEWEST + 1)).isFalse();
        assertThat(recent.add(1)).isTrue();
    }

    @Test
    void whatIsRememberedCanBeTakenElsewhere() {
        var recent = new RecentArticles();
        IntStream.rangeClosed(1, RecentArticles.FEWEST + 10).forEach(recent::add);
        var other = RecentArticles.of(recent.toArray());
        assertThat(other.toArray()).isEqualTo(recent.toArray());
        assertThat(other.add(1)).isFalse();
        assertThat(RecentArticles.of(IntStream.rangeClosed(1, 5 * RecentArticles.FEWEST)
                                .toArray())
                        .toArray())
                .hasSize(2 * RecentArticles.FEWEST);
    }
}
