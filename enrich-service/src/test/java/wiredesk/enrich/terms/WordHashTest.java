package wiredesk.enrich.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordHashTest {

    /** Records of years ago hold them. */
    @Test
    void aWordHasTheSameHashForEver() {
        assertThat(WordHash.of("")).isEqualTo(-323338766);
        assertThat(WordHash.of("river")).isEqualTo(-1764157568);
        assertThat(WordHash.of("река")).isEqualTo(1129033150);
    }

    @Test
    void hardlyTwoWordsInTensOfThousandsHaveTheSame() {
        var hashes = IntStream.range(0, 30_000)
                .mapToObj(number -> WordHash.of("word" + number))
                .collect(Collectors.toSet());
        assertThat(hashes).hasSizeGreaterThan(29_997).doesNotContain(0);
    }
}
