package wiredesk.ingest.source;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;
import wiredesk.ingest.feed.Pauses;

/** Starts all sources once the service is up, and stops them before anything they need. */
final class SourceLifecycle implements SmartLifecycle, SourceReports {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final List<Source> sources;
    private final Pauses pauses;
    private final BooleanSupplier logTakesRecords;
    private final InstantSource clock;
    private volatile List<SourceRunner> running = List.of();

    SourceLifecycle(List<Source> sources, Pauses pauses, BooleanSupplier logTakesRecords, InstantSource clock) {
        this.sources = sources;
        this.pauses = pauses;
        this.logTakesRecords = logTakesRecords;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        running = sources.stream()
                .map(source -> new SourceRunner(source, pauses, logTakesRecords, clock))
                .toList();
        running.forEach(SourceRunner::start);
    }

    @Override
    public synchronized void stop() {
        running.forEach(SourceRunner::stop);
        try {
            for (SourceRunner runner : running) {
                runner.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = List.of();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public List<SourceReport> of(String feed) {
        return running.stream()
                .filter(runner -> runner.feed().equals(feed))
                .map(SourceRunner::report)
                .toList();
    }
}
