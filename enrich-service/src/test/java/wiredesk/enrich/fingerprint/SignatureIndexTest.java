package wiredesk.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wiredesk.enrich.fingerprint.Words.joined;
import static wiredesk.enrich.fingerprint.Words.random;
import static wiredesk.enrich.fingerprint.Words.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignatureIndexTest {

    private final Random random = new Random(5);

    @Test
    void cutDownsAreCandidatesAndOtherStoriesAreNot() {
        var index = new SignatureIndex(1_000);
        var stories = new ArrayList<List<String>>();
        for (int i = 0; i < 200; i++) {
            stories.add(random(random, 300));
            index.add("story-" + i, signature(stories.get(i)));
        }
        for (int i = 0; i < 200; i++) {
            Signature cut = signature(stories.get(i).subList(0, 150));
            assertThat(index.candidates(cut)).containsExactly("story-" + i);
            assertThat(index.likeness("story-" + i, cut).containment()).isGreaterThan(0.6);
        }
        assertThat(index.candidates(signature(random(random, 300)))).isEmpty();
    }

    @Test
    void aRevisionTakesThePlaceOfTheOneBefore() {
        var index = new SignatureIndex(10);
        var first = random(random, 100);
        var second = random(random, 100);
        index.add("story", signature(first));
        index.add("story", signature(second));
        assertThat(index.size()).isEqualTo(1);
        assertThat(index.candidates(signature(first))).isEmpty();
        assertThat(index.candidates(signature(second))).containsExactly("story");
    }

    @Test
    void onlyTheNewestAreKept() {
        var index = new SignatureIndex(2);
        var oldest = random(random, 100);
        index.add("oldest", signature(oldest));
        index.add("older", signature(random(random, 100)));
        index.add("newest", signature(joined(oldest, random(random, 20))));
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.candidates(signature(oldest))).containsExactly("newest");
        assertThat(index.likeness("oldest", signature(oldest))).isEqualTo(Likeness.NONE);
        assertThatThrownBy(() -> new SignatureIndex(0))
                .hasMessage("expected at least one signature to be kept, found 0");
    }

    @Test
    void aTextWithoutSignatureIsNeitherKeptNorFound() {
        var index = new SignatureIndex(2);
        index.add("brief", signature(List.of("too", "short")));
        assertThat(index.size()).isZero();
        assertThat(index.candidates(signature(List.of("too", "short")))).isEmpty();
    }
}
