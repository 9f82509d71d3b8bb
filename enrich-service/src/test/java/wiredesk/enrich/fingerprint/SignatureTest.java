package wiredesk.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static wiredesk.enrich.fingerprint.Words.joined;
import static wiredesk.enrich.fingerprint.Words.random;
import static wiredesk.enrich.fingerprint.Words.signature;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void theShareOfEqualValuesEstimatesTheShareOfCommonShingles() {
        var random = new Random(7);
        for (int kept : List.of(100, 250, 400, 490)) {
            var one = random(random, 500);
            var other = joined(one.subList(0, kept), random(random, 500 - kept));
            assertThat(signature(one).similarity(signature(other)))
                    .as("%d of 500 words kept", kept)
                    .isCloseTo(Likeness.of(Shingles.of(one), Shingles.of(other)).jaccard(), within(0.13));
        }
    }

    @Test
    void theSameTextHasTheSameSignatureAndAnotherTextAnother() {
        var one = random(new Random(1), 300);
        assertThat(signature(one).values())
                .hasSize(Signature.VALUES)
                .isEqualTo(signature(List.copyOf(one)).values());
        assertThat(signature(one).similarity(signature(random(new Random(2), 300))))
                .isZero();
    }

    @Test
    void aTextShorterThanAShingleHasNone() {
        assertThat(signature(List.of("only", "four", "words", "here"))).isEqualTo(new Signature(List.of(), 0));
        assertThat(signature(List.of("now", "there", "are", "five", "words")))
                .satisfies(signature -> assertThat(signature.values()).hasSize(Signature.VALUES))
                .satisfies(signature -> assertThat(signature.shingles()).isEqualTo(1));
    }

    @Test
    void signaturesStayAsTheyAreBecauseOthersKeepThem() {
        assertThat(signature(List.of("the", "talks", "in", "geneva", "have", "ended"))
                        .values()
                        .subList(0, 3))
                .containsExactly(63769165L, 374292273L, 878088133L);
    }

    @Test
    void valuesThatDoNotGoWithTheShinglesAreRefused() {
        assertThatThrownBy(() -> new Signature(List.of(1L, 2L), 2)).hasMessage("expected 128 values, found 2");
        assertThatThrownBy(() -> new Signature(List.of(), 2)).hasMessage("0 values cannot stand for 2 shingles");
        assertThatThrownBy(() ->
                        new Signature(signature(random(new Random(3), 9)).values(), 0))
                .hasMessage("128 values cannot stand for 0 shingles");
    }
}
