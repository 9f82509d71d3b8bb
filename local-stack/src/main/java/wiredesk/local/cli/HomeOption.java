package wiredesk.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wiredesk.local.Home;
import wiredesk.local.StackFile;

/** Which folder a command is about. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of data, secrets and logs. Default: $WIREDESK_HOME, else .wiredesk in the checkout.")
    private @Nullable Path given;

    Home home() {
        if (given != null) {
            return new Home(given);
        }
        return new Home(Optional.ofNullable(System.getenv("WIREDESK_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .orElse(root().resolve(".wiredesk")));
    }

    /** The checkout: the script says where it is. */
    static Path root() {
        return Path.of(System.getProperty("wiredesk.root", "")).toAbsolutePath();
    }

    /** What runs in the home, if its supervisor is alive. */
    Optional<StackFile> running() {
        return StackFile.of(home()).filter(stack -> stack.supervisor().alive().isPresent());
    }

    StackFile mustRun() {
        return running()
                .orElseThrow(
                        () -> new NotRunning("nothing runs in " + home().path() + ": start it with ./wiredesk up"));
    }
}
