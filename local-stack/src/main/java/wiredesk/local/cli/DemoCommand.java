package wiredesk.local.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wiredesk.local.LocalStack;
import wiredesk.local.client.DeskClient;
import wiredesk.local.client.IngestClient;
import wiredesk.local.demo.DemoShow;
import wiredesk.local.terminal.Terminal;

/** Starts the whole system and shows it at work. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "As up, and then shows the system at work on the demo feed.",
            "Pushes some 40 deliveries of invented agencies in several formats and languages, with new versions, a correction, "
                    + "a kill, an embargo, a duplicate and a broken document; shows what becomes of each, and stays up."
        })
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StackRun run;

    @Option(
            names = "--pace",
            paramLabel = "SECONDS",
            defaultValue = "1.4",
            description = "One delivery every so many seconds. Default: ${DEFAULT-VALUE}.")
    private double pace;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return run.run(terminal, this::show);
    }

    private void show(LocalStack stack) {
        terminal.line("");
        new DemoShow(
                        new IngestClient(stack.addresses().ingest()),
                        new DeskClient(stack.addresses().desk()),
                        stack.feedKey("demo"),
                        terminal,
                        Clock.systemUTC(),
                        Duration.ofMillis(Math.round(pace * 1000)))
                .run();
        if (!Thread.currentThread().isInterrupted()) {
            terminal.line("");
            new StartView(terminal).addresses(stack);
            terminal.line("");
            terminal.line("Everything stays up. Ctrl-C ends it; the data stays.");
        }
    }
}
