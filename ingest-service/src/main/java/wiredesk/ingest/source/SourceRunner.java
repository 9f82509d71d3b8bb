package wiredesk.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wiredesk.ingest.feed.Pauses;

/** Runs a source, round by round, on a thread of its own, until it is stopped. */
final class SourceRunner {

    private static final Logger log = LoggerFactory.getLogger(SourceRunner.class);

    /** How soon a source goes on once its feed is resumed, or the log is back. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
    private static final Duration LONGEST_AFTER_FAULT = Duration.ofMinutes(5);

    private final Source source;
    private final Pauses pauses;
    private final BooleanSupplier logTakesRecords;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private final Trouble faulty = new Trouble();
    private volatile boolean waiting;
    private volatile @Nullable Instant lastRound;
    private volatile @Nullable Instant nextRound;

    SourceRunner(Source source, Pauses pauses, BooleanSupplier logTakesRecords, InstantSource clock) {
        this.source = source;
        this.pauses = pauses;
        this.logTakesRecords = logTakesRecords;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name(source.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    String feed() {
        return source.feed();
    }

    SourceReport report() {
        return new SourceReport(
                source.name(),
                waiting,
                lastRound,
                waiting ? null : nextRound,
                source.trouble().or(faulty::now).orElse(null));
    }

    /** Asks it to stop; what it is about is broken off where that loses nothing. */
    void stop() {
        stopped.countDown();
        thread.interrupt();
    }

    /** Waits until it has. */
    void join(Duration patience) throws InterruptedException {
        if (!thread.join(patience)) {
            log.warn("{} did not stop within {}", source.name(), patience);
        }
    }

    private void run() {
        Backoff faults = new Backoff(AFTER_FAULT, LONGEST_AFTER_FAULT);
        log.info("Feed {} is fetched from {}", source.feed(), source.name());
        try {
            while (stopped.getCount() > 0) {
                waiting = !mayRun();
                await(waiting ? LOOK : round(faults));
            }
        } catch (InterruptedException e) {
            // The service stops, which is the only thing to do here too.
        } finally {
            source.close();
        }
    }

    /** A source that must wait leaves everything where it is. */
    private boolean mayRun() {
        return !pauses.isPaused(source.feed()) && logTakesRecords.getAsBoolean();
    }

    private Duration round(Backoff faults) throws InterruptedException {
        lastRound = clock.instant();
        nextRound = null;
        Duration wait;
        try {
            wait = source.round();
            faults.succeeded();
            faulty.isOver();
        } catch (RuntimeException e) {
            wait = faults.failed();
            faulty.is("A round failed: " + e);
            log.error("A round of {} failed; the next one follows in {} s", source.name(), wait.toSeconds(), e);
        }
        nextRound = clock.instant().plus(wait);
        return wait;
    }

    private void await(Duration wait) throws InterruptedException {
        if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException();
        }
    }
}
