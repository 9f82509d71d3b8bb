package wiredesk.local.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import wiredesk.local.LocalStack;
import wiredesk.local.StackFailure;
import wiredesk.local.client.DeskClient;
import wiredesk.local.client.IngestClient;
import wiredesk.local.demo.DemoShow;
import wiredesk.local.terminal.Durations;
import wiredesk.local.terminal.Terminal;

/** Makes the services' start-up caches after a build, from a run that has taken the demo feed through the whole system. */
final class FastStart {

    private FastStart() {}

    static void make(Terminal terminal) {
        Path root = HomeOption.root();
        if (LocalStack.startsFast(root)) {
            return;
        }
        long began = System.nanoTime();
        terminal.line("Recording a start for faster ones (about a minute, once after a build) …");
        try {
            LocalStack.recordStarts(root, stack -> rehearse(stack, terminal));
            terminal.line("Recorded in " + Durations.text(Duration.ofNanos(System.nanoTime() - began)) + ".");
        } catch (StackFailure e) {
            // Slower starts are no reason not to start; what is really wrong, the start itself will say.
            terminal.line("Not recorded, starts stay slow: " + e.getMessage());
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
    }
}
