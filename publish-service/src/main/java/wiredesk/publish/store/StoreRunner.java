package wiredesk.publish.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/** Runs one store: makes it ready, however long that takes, then lets its consumers run. */
public final class StoreRunner {

    private static final Logger log = LoggerFactory.getLogger(StoreRunner.class);

    private final ArticleStore store;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> consumers;
    private final BackOff backOff;
    private final AtomicReference<@Nullable Thread> preparing = new AtomicReference<>();

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
        Thread thread = Thread.ofVirtual().name("prepare-" + store.name()).unstarted(this::prepareAndConsume);
        // Known before it runs: it ends by itself when it finds that nobody has started it.
        preparing.set(thread);
        thread.start();
    }

    void stop() {
        Thread thread = preparing.getAndSet(null);
        if (thread != null) {
            thread.interrupt();
        }
        consumers.stop();
    }

    boolean isRunning() {
        return preparing.get() != null;
    }

    private void prepareAndConsume() {
        BackOffExecution pauses = backOff.start();
        while (isRunning()) {
            try {
                store.prepare();
                consumers.start();
                log.info("Store {} is ready", store.name());
                return;
            } catch (StoreAway e) {
                long pause = pauses.nextBackOff();
                log.warn("Store {} is away, tried again in {} ms: {}", store.name(), pause, e.getMessage());
                if (interruptedWithin(Duration.ofMillis(pause))) {
                    return;
                }
            }
        }
    }

    private static boolean interruptedWithin(Duration pause) {
        try {
            Thread.sleep(pause);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
