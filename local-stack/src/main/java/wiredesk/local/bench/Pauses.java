package wiredesk.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wiredesk.local.Part;

/**
 * Stops services for a moment (SIGSTOP) and lets them go on (SIGCONT), so that one leg can be measured without the next one
 * taking the machine from it. For seconds only: longer, and their consumer groups would leave them behind.
 */
public final class Pauses implements AutoCloseable {

    private final Map<Part, Long> pids;
    private final Set<Part> paused = new HashSet<>();

    /** @param pids the services' processes on this machine; without them nothing is paused */
    public Pauses(Map<Part, Long> pids) {
        this.pids = Map.copyOf(pids);
    }

    /** Whether {@code part} can be paused. */
    boolean canPause(Part part) {
        return pids.containsKey(part);
    }

    void pause(Part part) {
        if (signal(part, "STOP")) {
            paused.add(part);
        }
    }

    void resume(Part part) {
        if (paused.remove(part)) {
            signal(part, "CONT");
        }
    }

    @Override
    public void close() {
        Set.copyOf(paused).forEach(this::resume);
    }

    private boolean signal(Part part, String signal) {
        Optional<Long> pid = Optional.ofNullable(pids.get(part));
        if (pid.isEmpty()) {
            return false;
        }
        try {
            // The shell's own kill: a small Debian has no other.
            return new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid.get())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send " + signal + " to " + part.label(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
