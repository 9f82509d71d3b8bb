package wiredesk.local.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import wiredesk.local.LocalStack;
import wiredesk.local.RecordedStarts;
import wiredesk.local.StackFailure;
import wiredesk.local.bench.LatencyRun;
import wiredesk.local.client.DeskClient;
import wiredesk.local.client.IngestClient;
import wiredesk.local.demo.DemoShow;
import wiredesk.local.terminal.Durations;
import wiredesk.local.terminal.Terminal;

/** Makes the services' start-up caches after a build, from a run that has taken the demo feed through the whole system. */
final class FastStart {

    /** Stories a second, and for how long. */
    private static final double LOAD = 60;

    private static final Duration LOADED = Duration.ofSeconds(20);

    private FastStart() {}

    /** Makes them if they are not there; {@code say} hears what is being done. */
    static void make(Terminal terminal, Consumer<String> say) {
        Path root = HomeOption.root();
        if (RecordedStarts.areMade(root)) {
            return;
        }
        long began = System.nanoTime();
        say.accept("Recording a start for faster ones (about two minutes, once after a build) …");
        try {
            RecordedStarts.make(root, stack -> rehearse(stack, terminal));
            say.accept("Recorded in " + Durations.text(Duration.ofNanos(System.nanoTime() - began)) + ".");
        } catch (StackFailure e) {
            // Slower starts are no reason not to start; what is really wrong, the start itself will say.
            say.accept("Not recorded, starts stay slow: " + e.getMessage());
        }
    }

    private static void rehearse(LocalStack stack, Terminal terminal) {
        new DemoShow(
                        new IngestClient(stack.addresses().ingest()),
                        new DeskClient(stack.addresses().desk()),
                        stack.feedKey("demo"),
                        terminal,
                        Clock.systemUTC(),
                        Duration.ZERO)
                .rehearse();
        // Long enough for the JVMs to learn what is hot: a first busy minute is otherwise spent compiling.
        new LatencyRun(BenchCommand.target(stack), _ -> {}).run(LOAD, Duration.ZERO, LOADED);
    }
}
