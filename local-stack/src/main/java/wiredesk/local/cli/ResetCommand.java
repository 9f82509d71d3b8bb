package wiredesk.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wiredesk.local.Home;
import wiredesk.local.StackFailure;
import wiredesk.local.terminal.Terminal;

/** Removes all data. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Removes the home with all records, schemas, tables, keys and logs. Refused while it runs.")
final class ResetCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HomeOption home;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    ResetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Home folder = home.home();
        if (!Files.exists(folder.path())) {
            terminal.line(folder.path() + " is not there: nothing to remove.");
            return Exit.OK;
        }
        if (home.running().isPresent()) {
            throw new StackFailure("it runs in " + folder.path() + ": end it first with ./wiredesk down");
        }
        if (!Files.isDirectory(folder.data()) && !Files.isDirectory(folder.secrets())) {
            throw new StackFailure(folder.path() + " does not look like a home of Wiredesk: not removed");
        }
        if (!yes && !confirmed(folder)) {
            terminal.line("Nothing removed.");
            return Exit.FAILED;
        }
        folder.delete();
        terminal.line("Removed " + folder.path() + ".");
        return Exit.OK;
    }

    private boolean confirmed(Home folder) throws IOException {
        terminal.out().print("Remove " + folder.path() + " with all its data? [y/N] ");
        terminal.out().flush();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(in.readLine())
                .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
                .filter(answer -> answer.equals("y") || answer.equals("yes"))
                .isPresent();
    }
}
