package wiredesk.local.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wiredesk.local.LocalStack;
import wiredesk.local.Part;
import wiredesk.local.StackFailure;
import wiredesk.local.StackFile;
import wiredesk.local.terminal.Durations;
import wiredesk.local.terminal.Terminal;

/** Ends a running system from another terminal. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Ends what runs in the home, as Ctrl-C in its terminal does. Harmless when nothing runs.")
final class DownCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HomeOption home;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "90",
            description = "How long to wait for the end. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    DownCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<ProcessHandle> supervisor =
                StackFile.of(home.home()).flatMap(stack -> stack.supervisor().alive());
        if (supervisor.isPresent()) {
            end(supervisor.get());
            return Exit.OK;
        }
        List<Part> orphans = LocalStack.endOrphans(home.home());
        terminal.line(
                orphans.isEmpty()
                        ? "Nothing runs in " + home.home().path() + "."
                        : "Ended what a killed start had left: "
                                + orphans.stream().map(Part::label).collect(Collectors.joining(", ")) + ".");
        return Exit.OK;
    }

    private void end(ProcessHandle supervisor) throws InterruptedException {
        long began = System.nanoTime();
        terminal.line("Stopping (process " + supervisor.pid() + ") …");
        supervisor.destroy();
        try {
            supervisor.onExit().get(timeout, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StackFailure("process " + supervisor.pid() + " still runs after " + timeout
                    + " s: see its terminal, or kill it; the next ./wiredesk up clears what it leaves");
        }
        terminal.line("Stopped in " + Durations.text(Duration.ofNanos(System.nanoTime() - began)) + ".");
    }
}
