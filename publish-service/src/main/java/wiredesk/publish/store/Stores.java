package wiredesk.publish.store;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** All the stores of this service, started and stopped together and otherwise apart. */
public final class Stores implements SmartLifecycle {

    private final List<StoreRunner> runners;
    private final Runnable release;

    Stores(List<StoreRunner> runners, Runnable release) {
        this.runners = runners;
        this.release = release;
    }

    public List<StoreRunner> runners() {
        return runners;
    }

    @Override
    public void start() {
        runners.forEach(StoreRunner::start);
    }

    @Override
    public void stop() {
        runners.parallelStream().forEach(StoreRunner::stop);
        release.run();
    }

    @Override
    public boolean isRunning() {
        return runners.stream().anyMatch(StoreRunner::isRunning);
    }
}
