package wiredesk.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wiredesk.local.terminal.Terminal;

/** Makes the services' start-up caches, as the script asks after a build. */
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Makes the start-up caches of the services where a build has made new jars.")
final class PrepareCommand implements Callable<Integer> {

    private final Terminal terminal;

    PrepareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FastStart.make(terminal, terminal::line);
        return Exit.OK;
    }
}
