package wiredesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wiredesk.ingest.feed.Pauses;

class SourceRunnerTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Pauses pauses = new Pauses(Set.of(), Optional.empty());
    private final AtomicBoolean logTakesRecords = new AtomicBoolean(true);
    private final Counting source = new Counting();
    private final SourceRunner runner =
            new SourceRunner(source, pauses, logTakesRecords::get, InstantSource.fixed(NOW));

    private static final class Counting implements Source {

        private final AtomicInteger rounds = new AtomicInteger();
        private final AtomicBoolean closed = new AtomicBoolean();
        private volatile boolean failing;
        private volatile Duration next = Duration.ofHours(1);

        @Override
        public String feed() {
            return "quay";
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Duration round() {
            rounds.incrementAndGet();
            if (failing) {
                throw new IllegalStateException("no such thing");
            }
            return next;
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        runner.stop();
        runner.join(Duration.ofSeconds(10));
    }

    @Test
    void aSourceOfAPausedFeedWaitsUntilItIsResumed() {
        pauses.decide("quay", true, NOW);
        runner.start();
        await().until(() -> runner.report().waiting());
        assertThat(source.rounds).hasValue(0);

        pauses.decide("quay", false, NOW);

        await().until(() -> source.rounds.get() == 1);
        await().until(() -> runner.report().nextRound() != null);
        assertThat(runner.report())
                .isEqualTo(new SourceReport("test", false, NOW, NOW.plus(Duration.ofHours(1)), null));
    }

    @Test
    void aSourceWaitsWhileTheLogIsAway() {
        logTakesRecords.set(false);
        runner.start();
        await().until(() -> runner.report().waiting());
        assertThat(source.rounds).hasValue(0);
        logTakesRecords.set(true);
        await().until(() -> source.rounds.get() == 1);
    }

    @Test
    void aRoundThatFailsIsReportedAndNotTheLast() {
        source.failing = true;
        runner.start();
        await().until(() -> runner.report().nextRound() != null);
        assertThat(runner.report().trouble())
                .isEqualTo("A round failed: java.lang.IllegalStateException: no such thing");
        assertThat(runner.report().nextRound()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void stoppingEndsTheWaitAndLetsGo() throws InterruptedException {
        runner.start();
        await().until(() -> source.rounds.get() == 1);
        runner.stop();
        runner.join(Duration.ofSeconds(10));
        assertThat(source.closed).isTrue();
        assertThat(source.rounds).hasValue(1);
    }
}
