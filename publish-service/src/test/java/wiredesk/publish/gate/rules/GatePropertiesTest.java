package wiredesk.publish.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history of an article, whatever the order and however often its revisions come. */
class GatePropertiesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant END = NOON.plusSeconds(100_000);
    private static final Comparator<Mark> BY_AGE =
            Comparator.comparingLong(Mark::version).thenComparing(Mark::versionCreated);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutKillsAnyOrderWithDuplicatesEndsAsInOrder(long seed) {
        var random = new Random(seed);
        List<Arrival> history = history(random, Usability.USABLE, Usability.WITHHELD);

        assertThat(seen(shuffledWithDuplicates(random, history), random)).isEqualTo(seen(history, random));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anArticleWhoseKillComesLastIsKilledWhateverCameBefore(long seed) {
        var random = new Random(seed);
        List<Arrival> history = shuffledWithDuplicates(random, history(random, Usability.values()));
        history.add(arrival(random, 1_000 + random.nextInt(5), Usability.CANCELED));

        assertThat(end(history, random).visibility()).isEqualTo(Visibility.KILLED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anArticleWhoseNewestRevisionIsAKillIsKilledInEveryOrder(long seed) {
        var random = new Random(seed);
        List<Arrival> history = history(random, Usability.USABLE, Usability.WITHHELD);
        history.add(new Arrival(
                new Mark(2_000, NOON, true, "kill"),
                Usability.CANCELED,
                Optional.empty(),
                Optional.empty(),
                NOON,
                false));

        ArticleState end = end(shuffledWithDuplicates(random, history), random);
        assertThat(end.visibility()).isEqualTo(Visibility.KILLED);
        assertThat(end.newest().version()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingThatCameOnceChangesNothingWhenAllOfItComesAgainInOrder(long seed) {
        var random = new Random(seed);
        List<Arrival> history = history(random, Usability.USABLE, Usability.WITHHELD);
        var gate = new Gatekeeper();
        history.forEach(arrival -> gate.arrive(arrival, END));
        int told = gate.told().size();

        history.forEach(arrival -> assertThat(gate.arrive(arrival, END)).isInstanceOf(Decision.Ignore.class));
        assertThat(gate.told()).hasSize(told);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatLeavesTheGateAscendsByRevisionAndWithinOnePublishedWithdrawnKilledAndByTheTimeOfEnrichment(long seed) {
        var random = new Random(seed);
        var gate = new Gatekeeper();
        run(gate, shuffledWithDuplicates(random, history(random, Usability.values())), random);

        List<ArticleState> told = gate.told();
        for (int i = 1; i < told.size(); i++) {
            ArticleState before = told.get(i - 1);
            ArticleState after = told.get(i);
            int newer = BY_AGE.compare(after.newest(), before.newest());
            assertThat(newer > 0 || (newer == 0 && isLater(before, after)))
                    .as("%s after %s", after, before)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsPublishedBeforeItsEmbargoEndsOrAfterItHasExpired(long seed) {
        var random = new Random(seed);
        var gate = new Gatekeeper();
        Instant now = NOON;
        for (Arrival arrival : shuffledWithDuplicates(random, history(random, Usability.values()))) {
            now = now.plusSeconds(random.nextInt(200));
            if (gate.arrive(arrival, now) instanceof Decision.Publish) {
                assertThat(arrival.embargo().orElse(Instant.MIN)).isBeforeOrEqualTo(now);
                assertThat(arrival.expires().orElse(Instant.MAX)).isAfter(now);
            }
        }
    }

    private static boolean isLater(ArticleState before, ArticleState after) {
        int said = after.visibility().compareTo(before.visibility());
        return said > 0
                || (said == 0
                        && after.enrichedAt()
                                .orElseThrow()
                                .isAfter(before.enrichedAt().orElseThrow()));
    }

    // Histories

    /** Some ten revisions in order, some of them level by version, some embargoed, some expired long ago, some not for long. */
    private static List<Arrival> history(Random random, Usability... usabilities) {
        var history = new ArrayList<Arrival>();
        for (int i = 0, made = 0; i < 3 + random.nextInt(8); i++) {
            made += 1 + random.nextInt(3);
            history.add(arrival(random, made, usabilities[random.nextInt(usabilities.length)]));
        }
        return history;
    }

    private static Arrival arrival(Random random, int made, Usability usability) {
        Optional<Instant> embargo =
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of(NOON.plusSeconds(random.nextInt(2_000)));
        Optional<Instant> expires = random.nextInt(4) > 0
                ? Optional.empty()
                : Optional.of(random.nextBoolean() ? NOON : END.plusSeconds(1));
        return new Arrival(
                new Mark(made / 2, NOON.plusSeconds(made), true, "digest " + made),
                usability,
                embargo,
                expires,
                NOON,
                false);
    }

    /** Some come again as they were, some enriched again. */
    private static List<Arrival> shuffledWithDuplicates(Random random, List<Arrival> history) {
        var shuffled = new ArrayList<>(history);
        for (int i = random.nextInt(5); i > 0; i--) {
            Arrival again = history.get(random.nextInt(history.size()));
            shuffled.add(new Arrival(
                    again.mark(),
                    again.usability(),
                    again.embargo(),
                    again.expires(),
                    NOON.plusSeconds(random.nextInt(3)),
                    true));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            shuffled.add(history.get(random.nextInt(history.size())));
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static void run(Gatekeeper gate, List<Arrival> history, Random random) {
        Instant now = NOON;
        for (Arrival arrival : history) {
            now = now.plusSeconds(random.nextInt(200));
            gate.release(now);
            gate.arrive(arrival, now);
        }
        gate.release(END);
    }

    private static ArticleState end(List<Arrival> history, Random random) {
        var gate = new Gatekeeper();
        run(gate, history, random);
        return gate.known().orElseThrow();
    }

    /** What anybody can see in the end: the newest revision, or nothing; and the bar for the next. */
    private record Seen(Mark newest, boolean visible) {}

    private static Seen seen(List<Arrival> history, Random random) {
        ArticleState end = end(history, random);
        return new Seen(end.newest(), end.visibility() == Visibility.PUBLISHED);
    }
}
