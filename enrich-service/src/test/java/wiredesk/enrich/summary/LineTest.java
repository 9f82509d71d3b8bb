package wiredesk.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void aShortHeadlineIsTheLine() {
        assertThat(Line.of("  Talks\nend  in Geneva ")).isEqualTo("Talks end in Geneva");
        assertThat(Line.of("x".repeat(140))).hasSize(140);
    }

    @Test
    void aLongHeadlineEndsAfterAWholeWord() {
        String line = Line.of("word, ".repeat(40));

        assertThat(line).hasSizeLessThanOrEqualTo(140).endsWith("word…");
    }

    @Test
    void aWordLongerThanTheLineIsCutButNoCharacterIs() {
        assertThat(Line.of("x".repeat(500))).isEqualTo("x".repeat(139) + "…");
        assertThat(Line.of("a" + "😀".repeat(100)))
                .hasSizeLessThanOrEqualTo(140)
                .doesNotMatch(".*[\uD800-\uDBFF]…")
                .endsWith("…");
    }
}
