package wiredesk.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wiredesk.local.ServiceProgram;
import wiredesk.local.terminal.Terminal;

/** What concerns one feed. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Tries the settings of a feed.",
        subcommands = FeedCommand.Test.class)
final class FeedCommand {

    /** Shows what a feed's settings would make of documents. */
    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = {
                "Shows what ingest-service would make of a feed's documents with the settings of that feed: its guid, mapping, replacements, item"
                        + " types and maximum age applied, warnings and refusals named. Sends nothing, needs no broker.",
                "With --json: a line for each article, or for each item or document that would be refused, with the reason."
            })
    static final class Test implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        private final HomeOption home = new HomeOption();

        @Parameters(index = "0", paramLabel = "FEED", description = "The feed, as configured.")
        @SuppressWarnings("NullAway.Init")
        private String feed;

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "FILE",
                description = "Documents of any kind; - is standard input.")
        @SuppressWarnings("NullAway.Init")
        private List<String> files;

        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "The service's configuration file; may be repeated. Default: the local stack's.")
        private List<Path> configuration = List.of();

        @Option(names = "--content-type", paramLabel = "TYPE", description = "What the sender calls them.")
        private Optional<String> contentType = Optional.empty();

        @Option(names = "--json", description = "As JSON, an object a line.")
        private boolean json;

        Test(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            var arguments = new ProgramArguments();
            for (Path file : configuration.isEmpty() ? ofLocalStack() : configuration) {
                arguments.option("--config", file);
            }
            arguments.option("--content-type", contentType).all(List.of(feed)).all(files);
            return new ArticleView(terminal, json).of(ServiceProgram.FEED_TEST, arguments);
        }

        private List<Path> ofLocalStack() {
            return Stream.of(
                            home.home().config().resolve("feeds.yaml"),
                            home.home().ingest())
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }
}
