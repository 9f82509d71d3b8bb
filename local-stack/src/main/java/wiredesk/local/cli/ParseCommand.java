package wiredesk.local.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wiredesk.local.ServiceProgram;
import wiredesk.local.terminal.Terminal;

/** Shows what ingest-service would make of documents. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what ingest-service would make of documents, and sends nothing. Needs no broker.",
            "With --json: a line for each article, or for each item or document that would be refused, with the reason."
        })
final class ParseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents of any kind; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    @Option(
            names = "--feed",
            paramLabel = "NAME",
            description = "The feed they come from: part of the ids of articles whose own are not unique everywhere.")
    private Optional<String> feed = Optional.empty();

    @Option(names = "--content-type", paramLabel = "TYPE", description = "What the sender calls them.")
    private Optional<String> contentType = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "The format they are in. Default: what they look like.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of dates that bring none, for example Europe/Berlin. Default: UTC.")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--json", description = "As JSON, an object a line.")
    private boolean json;

    ParseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var arguments = new ProgramArguments()
                .option("--feed", feed)
                .option("--content-type", contentType)
                .option("--format", format)
                .option("--zone", zone)
                .all(files);
        return new ArticleView(terminal, json).of(ServiceProgram.PARSE, arguments);
    }
}
