package wiredesk.enrich.train;

import java.io.PrintStream;
import java.time.Duration;

/** Says on standard error how far long work is, at most once in a second. */
final class Progress {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private long next = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void tell(String how) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            out.println(how);
            next = now + PAUSE;
        }
    }
}
