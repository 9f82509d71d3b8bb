package wiredesk.local.cli;

import java.time.Duration;
import java.util.Map;
import wiredesk.local.Addresses;
import wiredesk.local.Home;
import wiredesk.local.LocalStack;
import wiredesk.local.Step;
import wiredesk.local.terminal.Durations;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;
import wiredesk.local.terminal.TextWidth;

/** Shows how the stack starts, where it is found, and how it ends. Lines may come from several threads. */
final class StartView {

    private static final int NAME = 16;
    private static final int TIME = 10;

    private final Terminal terminal;
    private final long began = System.nanoTime();

    StartView(Terminal terminal) {
        this.terminal = terminal;
    }

    void begin(Home home) {
        terminal.line("Starting Wiredesk in " + home.path());
    }

    synchronized void step(Step step) {
        String took = step.took().isZero() ? "" : Durations.text(step.took());
        terminal.line("  " + terminal.paint(Style.GREEN, "✓") + " " + TextWidth.pad(step.what(), NAME)
                + TextWidth.padLeft(took, TIME) + "  " + step.detail());
    }

    synchronized void ready(LocalStack stack) {
        terminal.line(terminal.paint(
                Style.BOLD, "Ready in " + Durations.text(Duration.ofNanos(System.nanoTime() - began)) + "."));
        terminal.line("");
        addresses(stack);
        terminal.line("");
        terminal.line("Ctrl-C ends everything; the data stays.");
    }

    synchronized void addresses(LocalStack stack) {
        Addresses at = stack.addresses();
        address("desk page", at.desk().toString(), "");
        address("API", at.desk() + "api/articles", "");
        address("push to", at.ingest() + "feeds/demo/stories", "key in " + near(stack, "secrets/feeds/demo.key"));
        at.actuators().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(a -> address(a.getKey().label(), a.getValue().toString(), ""));
        address("Kafka", at.kafka(), "");
        address("registry", at.registry().toString(), "");
        address(
                "PostgreSQL",
                at.database(),
                "user " + at.databaseUser() + ", password in "
                        + near(
                                stack,
                                stack.home()
                                        .path()
                                        .relativize(at.databasePasswordFile())
                                        .toString()));
        address("logs", stack.home().logs().toString(), "");
    }

    synchronized void stopping(String signal) {
        terminal.line("");
        terminal.line("Stopping" + (signal.equals("INT") ? " (Ctrl-C again to stop at once)" : "") + " …");
    }

    synchronized void force() {
        terminal.line("Stopping at once.");
    }

    void end() {
        terminal.line("Stopped. Nothing is left running.");
    }

    private static String near(LocalStack stack, String file) {
        return stack.home().path().getFileName() + "/" + file;
    }

    /** An address, and more about it on the same line, or below where that is too narrow. */
    private void address(String name, String where, String more) {
        String start = "  " + TextWidth.pad(name, NAME);
        boolean fits = TextWidth.of(start + where + more) + 2 <= terminal.columns();
        terminal.line(start
                + terminal.paint(Style.CYAN, where)
                + (more.isEmpty() || !fits ? "" : "  " + terminal.paint(Style.DIM, more)));
        if (!more.isEmpty() && !fits) {
            terminal.line(" ".repeat(start.length()) + terminal.paint(Style.DIM, more));
        }
    }
}
