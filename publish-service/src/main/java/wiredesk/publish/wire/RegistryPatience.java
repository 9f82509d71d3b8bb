package wiredesk.publish.wire;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a registry that is away again, until it answers or somebody gives up. */
final class RegistryPatience implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RegistryPatience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private volatile boolean closed;

    /** @throws InterruptException if it was given up, interrupted or closed while it waited */
    <T> T ask(String topic, BooleanSupplier givenUp, Supplier<T> question) {
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                return question.get();
            } catch (RuntimeException e) {
                if (!isRegistryAway(e)) {
                    throw e;
                }
                log.warn("Schema registry is away, a record of {} waits for it: {}", topic, e.getMessage());
            }
            LockSupport.parkNanos(pause.toNanos());
            if (closed || givenUp.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw new InterruptException("Given up while waiting for the schema registry");
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /**
     * Whatever the registry does or refuses comes as an {@link ApiException}; broken bytes do not. Confluent's serde wraps the
     * network's errors instead.
     */
    private static boolean isRegistryAway(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String type = t.getClass().getName();
            if (t instanceof RetriableException || type.startsWith("java.net.") || type.startsWith("javax.net.")) {
                return true;
            }
        }
        return thrown instanceof ApiException;
    }
}
