package wiredesk.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wiredesk.local.Addresses;
import wiredesk.local.LocalStack;
import wiredesk.local.Part;
import wiredesk.local.StackFile;
import wiredesk.local.bench.LatencyReport;
import wiredesk.local.bench.LatencyRun;
import wiredesk.local.bench.Leg;
import wiredesk.local.bench.Pauses;
import wiredesk.local.bench.Percentiles;
import wiredesk.local.bench.Target;
import wiredesk.local.bench.ThroughputReport;
import wiredesk.local.bench.ThroughputRun;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Table;
import wiredesk.local.terminal.Terminal;

/** Measures how fast the system is. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures latency at a rate, or stories a second without one.",
            "With --rate: pushes distinct stories of about 4 KiB at that rate, whatever the answers do, and measures from the moment "
                    + "each was meant to start to its event in the stream: p50, p90, p99, max.",
            "Without: stories a second through each leg (with a backlog, the services behind it paused for the moment) and through "
                    + "the whole, beside a plain Kafka producer and consumer of the same bytes on the same broker.",
            "Uses the running local stack; if none runs, starts one on free ports in a temporary folder and removes it."
        },
        subcommands = {BenchIngestCommand.class, BenchEnrichCommand.class})
final class BenchCommand implements Callable<Integer> {

    private static final String FEED = "bench";

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HomeOption home;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--rate", paramLabel = "N", description = "Stories a second.")
    private Optional<Double> rate = Optional.empty();

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "With --rate: for how long, after the warm-up. Default: ${DEFAULT-VALUE}.")
    private int duration;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "With --rate: for how long before, not counted. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--stories",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Without --rate: how many stories. Default: ${DEFAULT-VALUE}.")
    private int stories;

    @Option(names = "--own", description = "Starts a temporary stack even if one runs.")
    private boolean own;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (rate.filter(r -> r <= 0 || r > 100_000).isPresent() || duration < 1 || warmUp < 0 || stories < 1) {
            throw new ParameterException(spec.commandLine(), "rate, duration and stories must be more than zero");
        }
        Optional<StackFile> running = own ? Optional.empty() : home.running();
        if (running.isPresent()) {
            Path key = home.home().secrets().resolve("feeds").resolve(FEED + ".key");
            return measure(
                    target(running.get().addresses(), Files.readString(key).strip()),
                    running.get().children().stream()
                            .filter(child -> Part.SERVICES.contains(child.part()))
                            .collect(Collectors.toMap(
                                    StackFile.Child::part,
                                    child -> child.process().pid())));
        }
        return OwnStack.measure(terminal, stack -> measure(target(stack), OwnStack.services(stack)));
    }

    static Target target(LocalStack stack) {
        return target(stack.addresses(), stack.feedKey(FEED));
    }

    private static Target target(Addresses addresses, String key) {
        return new Target(addresses.ingest(), addresses.desk(), addresses.kafka(), FEED, key);
    }

    private int measure(Target target, Map<Part, Long> pids) {
        if (rate.isPresent()) {
            LatencyReport report = new LatencyRun(target, this::say)
                    .run(rate.get(), Duration.ofSeconds(warmUp), Duration.ofSeconds(duration));
            print(report);
            return report.refused() + report.missing() == 0 ? Exit.OK : Exit.FAILED;
        }
        try (var pauses = new Pauses(pids)) {
            ThroughputReport report = new ThroughputRun(target, pauses, this::say).run(stories);
            print(report);
            return report.refused() == 0 ? Exit.OK : Exit.FAILED;
        }
    }

    private void print(LatencyReport report) {
        if (json) {
            terminal.line(Json.indented(report));
            return;
        }
        terminal.line(String.format(
                Locale.ROOT,
                "%.0f stories a second for %.0f s: %d pushed, %d refused, %d missing",
                report.rate(),
                report.seconds(),
                report.pushed(),
                report.refused(),
                report.missing()));
        terminal.line("");
        var table = new Table("milliseconds", "p50", "p90", "p99", "max");
        row(table, "POST → event in the stream", report.whole());
        row(table, "POST → answer", report.answer());
        row(table, "received → enriched", report.toEnriched());
        row(table, "enriched → published", report.toPublished());
        print(table);
    }

    private static void row(Table table, String name, Percentiles p) {
        table.row(name, number(p.p50()), number(p.p90()), number(p.p99()), number(p.max()));
    }

    private void print(ThroughputReport report) {
        if (json) {
            terminal.line(Json.indented(report));
            return;
        }
        terminal.line(
                report.stories() + " stories of " + report.averageBytes() + " bytes, " + report.refused() + " refused");
        terminal.line("");
        var table = new Table("leg", "stories/s", "MB/s", "seconds");
        report.legs().forEach(leg -> row(table, leg));
        report.plainKafka().forEach(leg -> row(table, leg));
        print(table);
    }

    private static void row(Table table, Leg leg) {
        table.row(leg.name(), number(leg.perSecond()), number(leg.megabytesPerSecond()), number(leg.seconds()));
    }

    private void print(Table table) {
        terminal.line(terminal.paint(Style.BOLD, table.lines().getFirst()));
        terminal.lines(table.lines().subList(1, table.lines().size()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void say(String what) {
        OwnStack.say(terminal, what);
    }
}
