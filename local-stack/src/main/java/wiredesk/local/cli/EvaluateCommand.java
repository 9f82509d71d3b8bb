package wiredesk.local.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import wiredesk.local.ServiceProgram;
import wiredesk.local.terminal.Table;
import wiredesk.local.terminal.Terminal;

/** Measures what enrich-service finds against what people found. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what enrich-service finds on a data set that people have judged. Needs no broker.",
            "docs/quality.md says which layout each kind has and what its figures mean; shares are per cent."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--dataset", required = true, paramLabel = "DIR", description = "The data set's folder.")
    @SuppressWarnings("NullAway.Init")
    private String dataset;

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "keyphrases, ner, topics, summary, language, sentences, duplicates or stories.")
    @SuppressWarnings("NullAway.Init")
    private String kind;

    @Option(
            names = "--topic-model",
            paramLabel = "MODEL",
            description = "For topics: a classifier that train topics has written. Default: profiles alone.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--learn-from",
            paramLabel = "DIR",
            description =
                    "For key phrases: count the words of the texts in this folder first. Default: what comes with the service.")
    private Optional<String> lessons = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProgramOutput output;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var arguments = new ProgramArguments("evaluate")
                .option("--dataset", dataset)
                .option("--kind", kind)
                .option("--topic-model", model)
                .option("--learn-from", lessons);
        return output.of(ServiceProgram.ENRICH, arguments, terminal, this::print);
    }

    private void print(JsonNode report) {
        terminal.line("%s, %d documents or lines of %s"
                .formatted(
                        report.path("kind").asString(),
                        report.path("documents").asInt(),
                        report.path("dataset").asString()));
        Table table = new Table("measure", "value");
        report.path("figures")
                .forEachEntry((name, value) -> table.row(name, String.format(Locale.ROOT, "%.2f", value.asDouble())));
        table.lines().forEach(terminal::line);
    }
}
