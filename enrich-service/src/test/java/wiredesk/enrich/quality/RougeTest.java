package wiredesk.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RougeTest {

    @Test
    void theSameWordsAreEverything() {
        var text = List.of("The harbour closed on Monday.", "Dockers walked out.");

        assertThat(Rouge.of(text, text)).isEqualTo(new Rouge(1, 1, 1));
    }

    @Test
    void nothingIsSharedWithNothing() {
        assertThat(Rouge.of(List.of(), List.of("Dockers walked out."))).isEqualTo(new Rouge(0, 0, 0));
        assertThat(Rouge.of(List.of("Rain."), List.of("Snow."))).isEqualTo(new Rouge(0, 0, 0));
    }

    @Test
    void wordsAreComparedInLowerCaseWithoutMarksAndByStemIfTheyAreLong() {
        assertThat(Rouge.words("Ministers' hopes: $1.5m, U.S. says!"))
                .containsExactly("minist", "hope", "1", "5m", "u", "s", "sai");
    }

    @Test
    void aWordCountsAsOftenAsBothHaveIt() {
        // Shared are "the" twice of three times and "cat" once: 3 of 4 and 3 of 3 words; "the cat" is 1 of 3 and 1 of 2
        // pairs.
        var rouge = Rouge.of(List.of("the the the cat"), List.of("the cat the"));

        assertThat(rouge.one()).isCloseTo(2 * 3 / (4.0 + 3), within(1e-9));
        assertThat(rouge.two()).isCloseTo(2 * 1 / (3.0 + 2), within(1e-9));
    }

    @Test
    void pairsReachAcrossSentences() {
        assertThat(Rouge.of(List.of("red sky", "at night"), List.of("red sky at night"))
                        .two())
                .isEqualTo(1);
    }

    @Test
    void theLongestCommonSubsequencesOfAPersonsSentenceAreTakenTogether() {
        // Lin 2004, section 3.2: w1 w2 w3 w4 w5 against "w1 w2 w6 w7 w8" and "w1 w3 w8 w9 w5": the union is w1 w2 w3
        // w5.
        var rouge = Rouge.of(List.of("w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5"), List.of("w1 w2 w3 w4 w5"));

        assertThat(rouge.longest()).isCloseTo(2 * 4 / (10.0 + 5), within(1e-9));
    }
}
