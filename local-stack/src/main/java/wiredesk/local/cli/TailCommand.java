package wiredesk.local.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wiredesk.local.StackFailure;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;
import wiredesk.local.topics.TopicReader;
import wiredesk.local.topics.TopicRecord;

/** Prints a topic's records as they come. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the records of a topic as readable JSON, as they come.",
            "They are decoded with the registry's schemas. Ctrl-C ends it.",
            "Only what transactions have committed is shown. Dead letters show in their headers where they come from and why."
        })
final class TailCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Parameters(
            paramLabel = "TOPIC",
            description = "For example articles.raw, articles.published, deliveries.rejected.")
    @SuppressWarnings("NullAway.Init")
    private String topic;

    @Option(names = "--from-beginning", description = "Also the records that are there already.")
    private boolean fromBeginning;

    @Option(names = "--feed", paramLabel = "NAME", description = "Only records of this feed.")
    private Optional<String> feed = Optional.empty();

    @Option(names = "--key", paramLabel = "KEY", description = "Only records with this key (article id).")
    private Optional<String> key = Optional.empty();

    @Option(
            names = {"-n", "--max"},
            paramLabel = "N",
            description = "End after so many records.")
    private Optional<Long> most = Optional.empty();

    @Option(names = "--json", description = "One line of JSON a record.")
    private boolean json;

    TailCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var reader = new TopicReader(where.kafka(), where.registryConfig())) {
            if (!reader.topics().contains(topic)) {
                throw new StackFailure("there is no topic " + topic + "; there are "
                        + String.join(
                                ", ",
                                reader.topics().stream()
                                        .filter(t -> !t.startsWith("__"))
                                        .toList()));
            }
            var shown = new AtomicLong();
            reader.follow(
                    topic,
                    fromBeginning,
                    () -> !terminal.out().checkError()
                            && most.map(n -> shown.get() < n).orElse(true),
                    r -> {
                        if (isWanted(r) && most.map(n -> shown.get() < n).orElse(true)) {
                            print(r);
                            shown.incrementAndGet();
                        }
                    });
        }
        return Exit.OK;
    }

    private boolean isWanted(TopicRecord r) {
        return key.map(k -> k.equals(r.key())).orElse(true)
                && feed.map(f -> f.equals(feedOf(r))).orElse(true);
    }

    private static String feedOf(TopicRecord r) {
        return r.value() instanceof Map<?, ?> fields
                ? Objects.toString(fields.get("feed"), "")
                : Objects.toString(r.key(), "");
    }

    private void print(TopicRecord r) {
        if (json) {
            terminal.line(Json.line(r));
            return;
        }
        terminal.line(terminal.paint(
                Style.BOLD, r.topic() + " " + r.partition() + "@" + r.offset() + "  " + r.time() + "  " + r.key()));
        if (!r.headers().isEmpty()) {
            var headers = new LinkedHashMap<>(r.headers());
            headers.values().removeIf(String::isEmpty);
            headers.forEach((name, value) -> terminal.line("  "
                    + terminal.paint(
                            Style.DIM, name + ": " + value.lines().findFirst().orElse(""))));
        }
        terminal.line(r.value() == null ? "tombstone" : Json.indented(r.value()));
        terminal.line("");
    }
}
