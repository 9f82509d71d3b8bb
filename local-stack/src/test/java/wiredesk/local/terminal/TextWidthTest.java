package wiredesk.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void aWideCharacterTakesTwoColumnsAndACombiningOneNone() {
        assertThat(TextWidth.of("台風")).isEqualTo(4);
        assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
        assertThat(TextWidth.of("Мурманск")).isEqualTo(8);
    }

    @Test
    void aTextThatFitsIsNotCut() {
        assertThat(TextWidth.cut("Geneva", 6)).isEqualTo("Geneva");
    }

    @Test
    void aTextThatIsCutEndsWithAnEllipsisWithinItsColumns() {
        assertThat(TextWidth.cut("Geneva talks", 8)).isEqualTo("Geneva…");
        assertThat(TextWidth.of(TextWidth.cut("台風の接近で", 6))).isLessThanOrEqualTo(6);
    }

    @Test
    void linesBreakBetweenWordsAndALongWordStandsAlone() {
        assertThat(TextWidth.wrap("the Donaudampfschifffahrtsgesellschaft met", 10))
                .containsExactly("the", "Donaudampfschifffahrtsgesellschaft", "met");
    }

    @Test
    void moreLinesThanAllowedEndWithAnEllipsis() {
        assertThat(TextWidth.wrap("one two three four five", 9, 2)).containsExactly("one two", "three fo…");
    }
}
