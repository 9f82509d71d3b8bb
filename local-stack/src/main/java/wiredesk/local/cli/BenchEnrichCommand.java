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

/** Measures how many articles a second one core enriches. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how many articles a second one core takes through all enrichers, and what each of them costs, after a warm-up.",
            "Needs no broker. Without --texts the articles are made up: English, of about 4 KiB and of about 64 KiB."
        })
final class BenchEnrichCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "Plain texts to measure with instead, UTF-8, all files *.txt of the folder.")
    private Optional<String> texts = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "For how long each is measured, after as long a warm-up. Default: 10.")
    private Optional<Integer> seconds = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProgramOutput output;

    BenchEnrichCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var arguments = new ProgramArguments("bench").option("--texts", texts).option("--seconds", seconds);
        return output.of(ServiceProgram.ENRICH, arguments, terminal, this::print);
    }

    private void print(JsonNode report) {
        terminal.line(String.format(
                Locale.ROOT,
                "%s, %d bytes on average: %.0f articles a second and core (%.3f ms each); models read in %.1f s, heap %d MiB",
                report.path("articles").asString(),
                report.path("averageBytes").asInt(),
                report.path("perSecond").asDouble(),
                report.path("millis").asDouble(),
                report.path("loadSeconds").asDouble(),
                report.path("heapMebibytes").asInt()));
        var table = new Table("enricher", "ms", "share %");
        report.path("enrichers")
                .forEachEntry((name, millis) -> table.row(
                        name,
                        String.format(Locale.ROOT, "%.3f", millis.asDouble()),
                        String.format(
                                Locale.ROOT,
                                "%.0f",
                                100 * millis.asDouble() / report.path("millis").asDouble())));
        terminal.lines(table.lines());
        terminal.line("");
    }
}
