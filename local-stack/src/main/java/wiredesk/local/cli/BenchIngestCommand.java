package wiredesk.local.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wiredesk.local.bench.IngestReport;
import wiredesk.local.bench.IngestRun;
import wiredesk.local.bench.Pauses;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Table;
import wiredesk.local.terminal.Terminal;

/** Measures how many stories a second ingest-service takes. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how many stories a second ingest-service takes: ninjs of about 4 KiB over 32 kept HTTP/1.1 connections, each answered "
                    + "when the broker has it; beside a bare handler that only forwards the same bytes to the same topic, in the same run.",
            "Always on a temporary stack, for it leaves a backlog; what lies behind ingest-service is paused."
        })
final class BenchIngestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "For how long before, not counted. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "For how long, each. Default: ${DEFAULT-VALUE}.")
    private int duration;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    BenchIngestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (duration < 1 || warmUp < 0) {
            throw new ParameterException(spec.commandLine(), "duration must be more than zero, warm-up at least zero");
        }
        return OwnStack.measure(terminal, stack -> {
            try (var pauses = new Pauses(OwnStack.services(stack))) {
                IngestReport report = new IngestRun(
                                BenchCommand.target(stack),
                                pauses,
                                stack.home().path(),
                                what -> OwnStack.say(terminal, what))
                        .run(Duration.ofSeconds(warmUp), Duration.ofSeconds(duration));
                print(report);
                return report.ingest().refused() + report.bare().refused() == 0 ? Exit.OK : Exit.FAILED;
            }
        });
    }

    private void print(IngestReport report) {
        if (json) {
            terminal.line(Json.indented(report));
            return;
        }
        terminal.line("stories of " + report.averageBytes() + " bytes over " + report.connections() + " connections");
        terminal.line("");
        var table = new Table("", "stories/s", "MB/s", "p50 ms", "p99 ms", "refused");
        row(table, report.ingest());
        row(table, report.bare());
        terminal.lines(table.lines());
        terminal.line("");
        terminal.line(
                String.format(Locale.ROOT, "ingest-service reaches %.0f %% of the bare handler", 100 * report.share()));
    }

    private static void row(Table table, IngestReport.Side side) {
        table.row(
                side.leg().name(),
                String.format(Locale.ROOT, "%.0f", side.leg().perSecond()),
                String.format(Locale.ROOT, "%.1f", side.leg().megabytesPerSecond()),
                String.format(Locale.ROOT, "%.1f", side.answers().p50()),
                String.format(Locale.ROOT, "%.1f", side.answers().p99()),
                side.refused());
    }
}
