package wiredesk.local.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import wiredesk.local.ServiceProgram;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;

/** Tells what pairs of plain texts are to each other. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Tells whether pairs of plain texts are the same story, a rewrite, related or different. Needs no broker.",
            "The file has a line for each pair: label (or ?), id, id, parted by tabs; the texts stand beside it in docs/ID.txt."
        })
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--pairs", required = true, paramLabel = "FILE", description = "The pairs.")
    @SuppressWarnings("NullAway.Init")
    private String pairs;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProgramOutput output;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return output.of(
                ServiceProgram.ENRICH, new ProgramArguments("compare").option("--pairs", pairs), terminal, this::print);
    }

    private void print(JsonNode found) {
        String pair = found.path("a").asString() + "  " + found.path("b").asString();
        if (found.has("error")) {
            terminal.line(terminal.paint(Style.RED, "✗") + " " + pair + "  "
                    + found.path("error").asString());
            return;
        }
        terminal.line(String.format(
                Locale.ROOT,
                "%-9s  %s  jaccard %.2f, containment %.2f",
                found.path("relation").asString(),
                pair,
                found.path("jaccard").asDouble(),
                found.path("containment").asDouble()));
    }
}
