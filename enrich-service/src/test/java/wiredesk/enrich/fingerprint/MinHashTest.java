package wiredesk.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinHashTest {

    @Test
    void theShareOfEqualValuesEstimatesTheShareOfCommonShingles() {
        var random = new Random(7);
        for (int kept : List.of(100, 250, 400, 490)) {
            var one = words(random, 500);
            var other = new ArrayList<>(one.subList(0, kept));
            other.addAll(words(random, 500 - kept));

            assertThat(MinHash.similarity(MinHash.signature(one), MinHash.signature(other)))
                    .as("%d of 500 words kept", kept)
                    .isCloseTo(jaccard(one, other), within(0.13));
        }
    }

    @Test
    void theSameTextHasTheSameSignatureAndAnotherTextAnother() {
        var one = words(new Random(1), 300);

        assertThat(MinHash.signature(one)).hasSize(MinHash.VALUES).isEqualTo(MinHash.signature(List.copyOf(one)));
        assertThat(MinHash.similarity(MinHash.signature(one), MinHash.signature(words(new Random(2), 300))))
                .isZero();
    }

    @Test
    void aTextShorterThanAShingleHasNone() {
        assertThat(MinHash.signature(List.of("only", "four", "words", "here"))).isEmpty();
        assertThat(MinHash.signature(List.of("now", "there", "are", "five", "words")))
                .hasSize(MinHash.VALUES);
    }

    @Test
    void signaturesStayAsTheyAreBecauseOthersKeepThem() {
        assertThat(MinHash.signature(List.of("the", "talks", "in", "geneva", "have", "ended"))
                        .subList(0, 3))
                .containsExactly(63769165L, 374292273L, 878088133L);
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(20_000))
                .toList();
    }

    private static double jaccard(List<String> one, List<String> other) {
        var common = new HashSet<>(shingles(one));
        common.retainAll(shingles(other));
        var all = new HashSet<>(shingles(one));
        all.addAll(shingles(other));
        return common.size() / (double) all.size();
    }

    private static Set<List<String>> shingles(List<String> words) {
        var shingles = new HashSet<List<String>>();
        for (int i = 0; i + MinHash.SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + MinHash.SHINGLE));
        }
        return shingles;
    }
}
