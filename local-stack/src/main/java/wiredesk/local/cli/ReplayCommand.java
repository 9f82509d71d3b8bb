package wiredesk.local.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import wiredesk.local.ServiceProgram;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Terminal;

/** What is done again with articles that are there. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Does again what was done with old articles.",
        subcommands = ReplayCommand.Enrich.class)
final class ReplayCommand {

    /** Runs old raw articles through today's enrichers. */
    @Command(
            name = "enrich",
            mixinStandardHelpOptions = true,
            description = {
                "Runs old raw articles through this build's enrichers and updates those in which something else is found.",
                "Safe while the service runs; the first Ctrl-C ends it after the batch in hand. Run it with --dry-run first."
            })
    static final class Enrich implements Callable<Integer> {

        private static final String PREFIX = "--wiredesk.enrich.replay.";

        private final Terminal terminal;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Where where;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(
                names = "--from",
                required = true,
                paramLabel = "TIME",
                description =
                        "Raw articles since: earliest, a moment (2026-03-01T06:00:00Z) or a duration back (PT6H).")
        @SuppressWarnings("NullAway.Init")
        private String from;

        @Option(names = "--to", paramLabel = "TIME", description = "Raw articles before: a moment or a duration back.")
        private Optional<String> to = Optional.empty();

        @Option(names = "--feed", paramLabel = "NAME", description = "Only articles of this feed.")
        private Optional<String> feed = Optional.empty();

        @Option(names = "--dry-run", description = "Tells what would change and writes nothing.")
        private boolean dryRun;

        @Option(names = "--json", description = "The report as JSON; how far it is goes to standard error.")
        private boolean json;

        Enrich(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            List<String> arguments = arguments();
            Interrupts interrupts =
                    Interrupts.listen(() -> ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly));
            var _ = interrupts
                    .first()
                    .thenAccept(_ -> ProcessHandle.current().children().forEach(ProcessHandle::destroy));
            int code = ServiceProgram.REPLAY_ENRICH.run(HomeOption.root(), arguments, this::print);
            return interrupts.first().isDone() ? Exit.INTERRUPTED : code;
        }

        private List<String> arguments() {
            var arguments = new ArrayList<String>();
            if (!from.equals("earliest")) {
                arguments.add(PREFIX + "from=" + moment("--from", from));
            }
            to.ifPresent(time -> arguments.add(PREFIX + "to=" + moment("--to", time)));
            feed.ifPresent(name -> arguments.add(PREFIX + "feed=" + name));
            arguments.add(PREFIX + "dry-run=" + dryRun);
            arguments.add("--spring.kafka.bootstrap-servers=" + where.bootstrap());
            arguments.add("--spring.kafka.properties[schema.registry.url]=" + where.registry());
            return arguments;
        }

        private Instant moment(String option, String time) {
            try {
                return time.startsWith("P") ? Instant.now().minus(Duration.parse(time)) : Instant.parse(time);
            } catch (DateTimeException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        option
                                + ": expected a moment such as 2026-03-01T06:00:00Z or a duration back such as PT6H, found '"
                                + time + "'",
                        e);
            }
        }

        private void print(String line) {
            JsonNode said = Json.tree(line);
            if (!said.has("outcomes")) {
                terminal.err()
                        .println("%d of %d records read, %d articles differ"
                                .formatted(
                                        said.path("done").asLong(),
                                        said.path("all").asLong(),
                                        said.path("changed").asLong()));
            } else if (json) {
                terminal.line(line);
            } else {
                terminal.lines(ReplayView.of(said));
            }
        }
    }
}
