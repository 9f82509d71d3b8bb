package wiredesk.local.cli;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wiredesk.local.Addresses;
import wiredesk.local.StackFile;
import wiredesk.local.client.HealthClient;
import wiredesk.local.terminal.Durations;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Table;
import wiredesk.local.terminal.Terminal;
import wiredesk.local.topics.ConsumerLags;
import wiredesk.local.topics.GroupLag;

/** Says what runs and how far behind it is. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Says what runs and how far each consumer group is behind, in records and seconds.",
            "The seconds are the age of the oldest record that a group has not yet consumed.",
            "With --bootstrap it tells the consumer groups of any cluster."
        })
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HomeOption home;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka's bootstrap servers. Default: the running local stack's.")
    private Optional<String> bootstrap = Optional.empty();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<StackFile> running = home.running();
        Optional<String> kafka =
                bootstrap.or(() -> running.map(stack -> stack.addresses().kafka()));
        if (kafka.isEmpty()) {
            return nothing();
        }
        var report = new StatusReport(
                home.home().path().toString(),
                running.isPresent(),
                running.map(stack -> stack.supervisor().since()).orElse(null),
                running.map(StackFile::addresses).orElse(null),
                running.map(StatusCommand::parts).orElse(List.of()),
                lags(kafka.get()));
        if (json) {
            terminal.line(Json.indented(report));
        } else {
            print(report);
        }
        return report.parts().stream().allMatch(StatusReport.PartStatus::isWell) ? Exit.OK : Exit.FAILED;
    }

    private int nothing() {
        if (json) {
            terminal.line(Json.indented(
                    new StatusReport(home.home().path().toString(), false, null, null, List.of(), List.of())));
        } else {
            terminal.line("Nothing runs in " + home.home().path() + ". Start it with ./wiredesk up");
        }
        return Exit.NOT_RUNNING;
    }

    private List<GroupLag> lags(String kafka) {
        try {
            return ConsumerLags.read(Map.of("bootstrap.servers", kafka), Instant.now());
        } catch (KafkaException away) {
            terminal.complain(
                    "Kafka at " + kafka + " does not say how far the consumer groups are: " + away.getMessage());
            return List.of();
        }
    }

    private static List<StatusReport.PartStatus> parts(StackFile stack) {
        Map<wiredesk.local.Part, URI> actuators = stack.addresses().actuators();
        return stack.children().parallelStream()
                .map(child -> new StatusReport.PartStatus(
                        child.part().label(),
                        child.process().pid(),
                        child.process().since(),
                        child.process().alive().isEmpty()
                                ? "ended"
                                : Optional.ofNullable(actuators.get(child.part()))
                                        .map(HealthClient::readiness)
                                        .orElse("running")))
                .toList();
    }

    private void print(StatusReport report) {
        Instant now = Instant.now();
        Optional.ofNullable(report.since())
                .ifPresentOrElse(
                        since -> terminal.line("Wiredesk runs in " + report.home() + " since " + CLOCK.format(since)
                                + " (" + Durations.text(Duration.between(since, now)) + ")"),
                        () -> terminal.line("No local stack runs in " + report.home() + "."));
        if (!report.parts().isEmpty()) {
            terminal.line("");
            var parts = new Table("part", "pid", "up for", "health");
            report.parts()
                    .forEach(part -> parts.row(
                            part.part(),
                            part.pid(),
                            Durations.text(Duration.between(part.since(), now)),
                            part.health()));
            heading(parts);
        }
        terminal.line("");
        if (report.groups().isEmpty()) {
            terminal.line("No consumer group has committed anything yet.");
            return;
        }
        var groups = new Table("consumer group", "topic", "behind", "oldest waiting");
        report.groups()
                .forEach(lag -> groups.row(
                        lag.group(),
                        lag.topic(),
                        lag.records(),
                        Optional.ofNullable(lag.seconds())
                                .map(s -> Durations.text(Duration.ofMillis(Math.round(s * 1000))))
                                .orElse("-")));
        heading(groups);
        Optional.ofNullable(report.addresses()).map(Addresses::desk).ifPresent(desk -> {
            terminal.line("");
            terminal.line("Desk page: " + desk);
        });
    }

    private void heading(Table table) {
        List<String> lines = table.lines();
        terminal.line(terminal.paint(Style.BOLD, lines.getFirst()));
        terminal.lines(lines.subList(1, lines.size()));
    }
}
