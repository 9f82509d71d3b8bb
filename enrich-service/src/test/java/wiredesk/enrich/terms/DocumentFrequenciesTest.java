package wiredesk.enrich.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.enrich.text.ArticleText;

class DocumentFrequenciesTest {

    @Test
    void aWordIsTheRarerTheFewerArticlesHaveIt() {
        var general = new GeneralFrequencies();
        assertThat(general.articles("en")).isEqualTo(620);
        assertThat(general.rarity("en", "the")).isLessThan(0.15);
        assertThat(general.rarity("en", "government")).isBetween(0.3, 0.6);
        assertThat(general.rarity("en", "zither")).isGreaterThan(0.9);
    }

    @Test
    void whileNothingHasBeenCountedEveryWordIsRatherRare() {
        assertThat(DocumentFrequencies.NONE.rarity("en", "the")).isCloseTo(0.8, within(1e-9));
        assertThat(new GeneralFrequencies().rarity("fi", "ja")).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void whatIsLearnedCountsOnTopOfWhatWasKnown() {
        var general = new GeneralFrequencies();
        var counter = new FrequencyCounter(1000);
        for (int i = 0; i < 400; i++) {
            counter.count(new int[] {WordHash.of("zither"), WordHash.of("ja")});
        }
        var mixed = new MixedFrequencies(general, Map.of("en", counter.counts(), "fi", counter.counts()));

        assertThat(mixed.articles("en")).isEqualTo(1020);
        assertThat(mixed.articlesWith("en", "zither")).isEqualTo(400);
        assertThat(mixed.articlesWith("en", "the")).isEqualTo(general.articlesWith("en", "the"));
        assertThat(mixed.rarity("en", "zither")).isLessThan(0.3);
        assertThat(mixed.rarity("fi", "ja")).isLessThan(0.2);
        assertThat(mixed.isLearned("fi")).isTrue();
        assertThat(mixed.isLearned("sv")).isFalse();
    }

    @Test
    void whileNothingIsLearnedEverythingIsAsItComes() {
        var general = new GeneralFrequencies();
        var mixed = new MixedFrequencies(general, Map.of());
        for (String word : List.of("the", "government", "zither")) {
            assertThat(mixed.rarity("en", word)).isEqualTo(general.rarity("en", word));
            assertThat(mixed.rarity("fi", word)).isEqualTo(general.rarity("fi", word));
        }
        assertThat(mixed.isLearned("en")).isFalse();
    }

    @Test
    void anArticlesWordsAreHashedOnceEach() {
        var text = ArticleText.of("en", "The dam", "The dam on the river held.", Optional.empty());
        assertThat(ArticleTerms.hashes(text))
                .containsExactlyInAnyOrder(
                        ArticleTerms.of(text).stream().mapToInt(WordHash::of).toArray());
    }
}
