package wiredesk.publish.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/** Runs one store: makes it ready, however long that takes, then lets its consumers run. */
public final class StoreRunner {

    private static final Logger log = LoggerFactory.getLogger(StoreRunner.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ArticleStore store;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> consumers;
    private final BackOff backOff;
    private volatile boolean running;
    private @Nullable Thread preparing;

    StoreRunner(ArticleStore store, ConcurrentMessageListenerContainer<byte[], byte[]> consumers, BackOff backOff) {
        this.store = store;
        this.consumers = consumers;
        this.backOff = backOff;
    }

    /** The store's name. */
    public String store() {
        return store.name();
    }

    /** The store's consumer group. */
    public String group() {
        return StoreConfiguration.group(store.name());
    }

    /** Whether the store was ready once and its consumers run. */
    public boolean isConsuming() {
        return consumers.isRunning();
    }

    void start() {
        running = true;
        preparing = Thread.ofVirtual().name("prepare-" + store.name()).start(this::prepareAndConsume);
    }

    void stop() {
        running = false;
        Thread thread = preparing;
        if (thread != null) {
            LockSupport.unpark(thread);
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        consumers.stop();
    }

    boolean isRunning() {
        return running;
    }

    private void prepareAndConsume() {
        BackOffExecution pauses = backOff.start();
        while (running) {
            try {
                store.prepare();
                if (running) {
                    consumers.start();
                    log.info("Store {} is ready", store.name());
                }
                return;
            } catch (RuntimeException e) {
                long pause = pauses.nextBackOff();
                log.warn("Store {} is away, tried again in {} ms: {}", store.name(), pause, e.getMessage());
                LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
            }
        }
    }
}
