package wiredesk.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wiredesk.local.terminal.Terminal;

/** Starts the whole system and stays with it. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the whole system and stays with it until Ctrl-C.",
            "Broker, registry, database and the three services, each a process of its own.",
            "Data, keys and logs are kept in .wiredesk; the next start goes on from them."
        })
final class UpCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StackRun run;

    UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return run.run(terminal, _ -> {});
    }
}
