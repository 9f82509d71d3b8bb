package wiredesk.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static wiredesk.enrich.fingerprint.Words.joined;
import static wiredesk.enrich.fingerprint.Words.random;
import static wiredesk.enrich.fingerprint.Words.shingles;
import static wiredesk.enrich.fingerprint.Words.signature;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private final Random random = new Random(11);

    @Test
    void whateverTheTextsItIsTheSameBothWaysAndWithinItsBounds() {
        for (int i = 0; i < 200; i++) {
            var one = random(random, random.nextInt(200));
            var other = joined(one.subList(0, random.nextInt(one.size() + 1)), random(random, random.nextInt(200)));
            Likeness exact = Likeness.of(shingles(one), shingles(other));
            assertThat(exact).isEqualTo(Likeness.of(shingles(other), shingles(one)));
            assertThat(exact.jaccard()).isBetween(0.0, exact.containment());
            assertThat(exact.containment()).isBetween(0.0, 1.0);
            Likeness estimate = Likeness.estimate(signature(one), signature(other));
            assertThat(estimate).isEqualTo(Likeness.estimate(signature(other), signature(one)));
            assertThat(estimate.jaccard()).isBetween(0.0, 1.0);
            assertThat(estimate.containment()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void aTextIsAllOfItself() {
        var text = random(random, 120);
        assertThat(Likeness.of(shingles(text), shingles(text))).isEqualTo(new Likeness(1, 1));
        assertThat(Likeness.estimate(signature(text), signature(text))).isEqualTo(new Likeness(1, 1));
    }

    @Test
    void twoEmptyTextsHaveNothingInCommon() {
        assertThat(Likeness.of(shingles(List.of()), shingles(List.of()))).isEqualTo(Likeness.NONE);
        assertThat(Likeness.estimate(signature(List.of()), signature(List.of())))
                .isEqualTo(Likeness.NONE);
    }

    @Test
    void aCutDownIsContainedInTheWholeAlsoWhenOnlySignaturesAreKept() {
        var whole = random(random, 600);
        for (int kept : List.of(300, 200, 150)) {
            var cut = whole.subList(0, kept);
            assertThat(Likeness.of(shingles(whole), shingles(cut)).containment())
                    .isEqualTo(1);
            assertThat(Likeness.estimate(signature(whole), signature(cut)).containment())
                    .as("cut to %d of 600 words", kept)
                    .isCloseTo(1, within(0.3));
        }
    }

    @Test
    void whatWireDesksDoToAStoryHasANameAndAnotherStoryIsDifferent() {
        var story = random(random, 400);
        var corrected = joined(joined(story.subList(0, 200), List.of("fourteen")), story.subList(201, 400));
        assertThat(relation(story, corrected)).isEqualTo(Relation.SAME);
        assertThat(relation(story, joined(random(random, 40), story.subList(40, 400))))
                .isEqualTo(Relation.REWRITE);
        assertThat(relation(story, story.subList(100, 200))).isEqualTo(Relation.REWRITE);
        assertThat(relation(story, joined(story.subList(0, 150), random(random, 250))))
                .isEqualTo(Relation.RELATED);
        assertThat(relation(story, random(random, 400))).isEqualTo(Relation.DIFFERENT);
    }

    private static Relation relation(List<String> one, List<String> other) {
        return Relation.of(Likeness.of(shingles(one), shingles(other)));
    }
}
