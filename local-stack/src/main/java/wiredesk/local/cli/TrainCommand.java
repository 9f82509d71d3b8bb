package wiredesk.local.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import wiredesk.local.ServiceProgram;
import wiredesk.local.terminal.Table;
import wiredesk.local.terminal.Terminal;

/** What is learnt from stories that people have coded. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Learns from stories that people have coded.",
        subcommands = TrainCommand.Topics.class)
final class TrainCommand {

    /** Trains a classifier of topics. */
    @Command(
            name = "topics",
            mixinStandardHelpOptions = true,
            description = {
                "Trains a classifier of Media Topics, and measures it on a fifth of the stories that it has not learnt from.",
                "enrich-service loads it if wiredesk.enrich.topic.model names the file."
            })
    static final class Topics implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Where where;

        @ArgGroup(multiplicity = "1")
        @SuppressWarnings("NullAway.Init")
        private Source source;

        @Option(
                names = "--mapping",
                paramLabel = "FILE",
                description = "Which codes the folders stand for: lines NAME, tabulator, codes parted by blanks.")
        private Optional<String> mapping = Optional.empty();

        @Option(
                names = "--language",
                paramLabel = "TAG",
                description = "The language of the files, for example de. Default: what each looks like.")
        private Optional<String> language = Optional.empty();

        @Option(
                names = "--vocabulary",
                paramLabel = "FILE",
                description = "Media Topics as IPTC publishes them. Default: those that come with enrich-service.")
        private Optional<String> vocabulary = Optional.empty();

        @Option(names = "--least", paramLabel = "N", description = "Stories that a topic needs. Default: 5.")
        private Optional<Integer> least = Optional.empty();

        @Option(
                names = "--most",
                paramLabel = "N",
                description = "Stories that are kept of a topic of Kafka, the latest. Default: 50000.")
        private Optional<Integer> most = Optional.empty();

        @Option(names = "--out", required = true, paramLabel = "MODEL", description = "The file that is written.")
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private ProgramOutput output;

        Topics(Terminal terminal) {
            this.terminal = terminal;
        }

        /** Where the stories are. */
        static final class Source {

            @Option(
                    names = "--from",
                    required = true,
                    paramLabel = "DIR",
                    description = "Plain texts CODE/ID.txt, the code a Media Topic's eight digits.")
            private @Nullable String folder;

            @Option(
                    names = "--from-topic",
                    required = true,
                    paramLabel = "TOPIC",
                    description =
                            "Kafka's topic of enriched articles, articles.enriched; those are read that feeds have coded.")
            private @Nullable String topic;
        }

        @Override
        public Integer call() {
            return output.of(ServiceProgram.TRAIN, arguments(), terminal, this::print);
        }

        private ProgramArguments arguments() {
            var arguments = new ProgramArguments("topics").option("--out", out);
            if (source.folder != null) {
                arguments.option("--from", source.folder);
            }
            if (source.topic != null) {
                arguments
                        .option("--from-topic", source.topic)
                        .option("--bootstrap", where.bootstrap())
                        .option("--registry", where.registry());
            }
            return arguments
                    .option("--mapping", mapping)
                    .option("--language", language)
                    .option("--vocabulary", vocabulary)
                    .option("--least", least)
                    .option("--most", most);
        }

        private void print(JsonNode report) {
            Table table = new Table("topic", "name", "stories", "held back", "precision", "recall", "F1");
            for (JsonNode topic : report.path("topics")) {
                table.row(
                        topic.path("code").asString(),
                        topic.path("name").asString(),
                        topic.path("stories").asString(),
                        topic.path("heldBack").asString(),
                        share(topic.path("precision")),
                        share(topic.path("recall")),
                        share(topic.path("f1")));
            }
            table.row(
                    "all",
                    "",
                    report.path("stories").asString(),
                    report.path("heldBack").asString(),
                    share(report.path("precision")),
                    share(report.path("recall")),
                    "");
            terminal.lines(table.lines());
            terminal.line("%d topics, in %s"
                    .formatted(
                            report.path("learntTopics").asInt(),
                            report.path("model").asString()));
        }

        private static String share(JsonNode share) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * share.asDouble());
        }
    }
}
