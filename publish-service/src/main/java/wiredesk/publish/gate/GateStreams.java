package wiredesk.publish.gate;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The running gate: starts and stops with the service, replaces a thread that fails, and can be asked what it holds. */
public final class GateStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GateStreams.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Topology topology;
    private final Properties config;
    private final Duration closeTimeout;
    private final AtomicBoolean closing;
    private final Function<KafkaStreams, AutoCloseable> metrics;
    private final AtomicReference<Optional<Run>> run = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<String>> lastFailure = new AtomicReference<>(Optional.empty());
    private final AtomicInteger failures = new AtomicInteger();

    private record Run(KafkaStreams streams, AutoCloseable metrics) {}

    /** @param closing told to the topology's processors, so that they stop waiting when the gate stops */
    GateStreams(
            Topology topology,
            Properties config,
            Duration closeTimeout,
            AtomicBoolean closing,
            Function<KafkaStreams, AutoCloseable> metrics) {
        this.topology = topology;
        this.config = config;
        this.closeTimeout = closeTimeout;
        this.closing = closing;
        this.metrics = metrics;
    }

    /** What Kafka Streams says of itself: RUNNING when every partition it has is caught up with its memory. */
    public String state() {
        return run.get().map(now -> now.streams().state().name()).orElse("STOPPED");
    }

    /** Whether every partition it has is being worked on. */
    public boolean isWorking() {
        return run.get()
                .map(now -> now.streams().state() == KafkaStreams.State.RUNNING)
                .orElse(false);
    }

    /** How often a thread failed and was replaced. */
    public int failures() {
        return failures.get();
    }

    /** What the last failed thread said. */
    public Optional<String> lastFailure() {
        return lastFailure.get();
    }

    /**
     * The articles this instance holds now, the next to be released first, at most {@code limit}.
     *
     * @throws InvalidStateStoreException while the gate's memory cannot be read: at the start, and while partitions move
     * @throws IllegalStateException if the gate is stopped
     */
    public List<Held> held(int limit) {
        KafkaStreams streams = run.get()
                .orElseThrow(() -> new IllegalStateException("The gate is stopped"))
                .streams();
        var store = streams.store(StoreQueryParameters.fromNameAndType(
                GateTopology.EMBARGOES, QueryableStoreTypes.<EmbargoKey, HeldRecord>keyValueStore()));
        var held = new ArrayList<Held>();
        try (KeyValueIterator<EmbargoKey, HeldRecord> all = store.all()) {
            while (all.hasNext() && held.size() < limit) {
                EmbargoKey key = all.next().key;
                held.add(new Held(key.articleId(), key.until()));
            }
        }
        return List.copyOf(held);
    }

    @Override
    public void start() {
        closing.set(false);
        var streams = new KafkaStreams(topology, config, new GateClients());
        streams.setUncaughtExceptionHandler(this::replaceThread);
        streams.setStateListener((now, before) -> log.info("Gate is {}, was {}", now, before));
        run.set(Optional.of(new Run(streams, metrics.apply(streams))));
        streams.start();
    }

    @Override
    public void stop() {
        closing.set(true);
        run.getAndSet(Optional.empty()).ifPresent(this::close);
    }

    @Override
    public boolean isRunning() {
        return run.get().isPresent();
    }

    /** Leaves the group: its partitions go on elsewhere, or here after a restart, without waiting for the session to run out. */
    private void close(Run ended) {
        if (!ended.streams().close(CloseOptions.timeout(closeTimeout).withGroupMembershipOperation(LEAVE_GROUP))) {
            log.warn("Gate did not close within {}; its open transaction will be rolled back", closeTimeout);
        }
        try {
            ended.metrics().close();
        } catch (Exception e) {
            log.warn("Gate's metrics did not close", e);
        }
    }

    private StreamThreadExceptionResponse replaceThread(Throwable failure) {
        if (closing.get()) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        failures.incrementAndGet();
        lastFailure.set(Optional.of(String.valueOf(failure)));
        log.error("A gate thread failed, its transaction is rolled back, another thread goes on in its place", failure);
        LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
