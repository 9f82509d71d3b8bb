package wiredesk.enrich.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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
}
