package wiredesk.publish;

import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import wiredesk.schemas.Topics;
import wiredesk.stack.BackingStack;

/**
 * The one running service of all tests that send it stories and look at what becomes of them. Its log takes less than in
 * production, so that a test of what is too large needs not be large.
 */
final class RunningService implements AutoCloseable {

    /** For whatever is awaited. */
    static final Duration SOON = Duration.ofSeconds(30);

    /** What the broker takes of {@code articles.published}, in bytes. */
    static final int BROKER_LIMIT = 1024 * 1024;

    /** What the gate's producer takes, in bytes before compression. */
    static final int PRODUCER_LIMIT = 6 * 1024 * 1024;

    private static Optional<RunningService> current = Optional.empty();

    private final House house;
    private final House.Service service;
    private final Desk desk;
    private final Desk operator;
    private final Tables tables;

    private RunningService(BackingStack stack) {
        // A gate's thread that fails, as some have to here, is no failure of the test that waits meanwhile.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        house = new House(stack);
        house.limit(Topics.ARTICLES_PUBLISHED, BROKER_LIMIT);
        service = house.start(
                "wiredesk.publish.store.summary-characters.postgres=140",
                "spring.kafka.streams.properties.[producer.max.request.size]=" + PRODUCER_LIMIT);
        desk = new Desk(service.port());
        operator = new Desk(service.managementPort());
        tables = new Tables(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
    }

    /** Starts it if it does not run. */
    static synchronized RunningService start(BackingStack stack) {
        RunningService running = current.orElseGet(() -> new RunningService(stack));
        current = Optional.of(running);
        return running;
    }

    /** Ends it if it runs: for who has to start and stop services on the same topics. */
    static synchronized void stop() {
        current.ifPresent(RunningService::close);
        current = Optional.empty();
    }

    House house() {
        return house;
    }

    Desk desk() {
        return desk;
    }

    /** Somebody who asks the actuator. */
    Desk operator() {
        return operator;
    }

    Tables tables() {
        return tables;
    }

    @Override
    public void close() {
        desk.close();
        operator.close();
        service.close();
        house.close();
    }
}
