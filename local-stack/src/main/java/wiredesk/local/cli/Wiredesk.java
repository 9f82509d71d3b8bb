package wiredesk.local.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import wiredesk.local.StackFailure;
import wiredesk.local.client.ServiceAway;
import wiredesk.local.terminal.Terminal;

/** The {@code wiredesk} command. */
@Command(
        name = "wiredesk",
        mixinStandardHelpOptions = true,
        version = "wiredesk 0.1.0",
        description =
                "Wire stories from an HTTP push to every store that waits for them: the whole system on this machine.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            DownCommand.class,
            ResetCommand.class,
            StatusCommand.class,
            PushCommand.class,
            ParseCommand.class,
            FeedCommand.class,
            RejectedCommand.class,
            EnrichCommand.class,
            CompareCommand.class,
            StoriesCommand.class,
            ReplayCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            TailCommand.class,
            TraceCommand.class,
            BenchCommand.class,
            PrepareCommand.class
        },
        footer = {"", "wiredesk COMMAND --help says more about each.", Exit.CODES})
public final class Wiredesk {

    private final Terminal terminal;

    private Wiredesk(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(Terminal.of(System.getenv()), args));
    }

    /** Runs the command on this terminal; its exit code. */
    static int run(Terminal terminal, String... args) {
        return commandLine(terminal).execute(args);
    }

    static CommandLine commandLine(Terminal terminal) {
        var wiredesk = new Wiredesk(terminal);
        var line = new CommandLine(wiredesk, new Commands(terminal))
                .setUsageHelpWidth(Math.min(terminal.columns(), 100))
                .setUsageHelpAutoWidth(false)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((e, _, _) -> wiredesk.explain(e));
        line.getSubcommands()
                .values()
                .forEach(sub -> sub.getCommandSpec().usageMessage().footer("", Exit.CODES));
        return line;
    }

    private int explain(Exception e) throws Exception {
        return switch (e) {
            case StackFailure failure -> explain(terminal, failure);
            case NotRunning none -> said(none, Exit.NOT_RUNNING);
            case ServiceAway away -> said(away, Exit.NOT_RUNNING);
            case KafkaException kafka -> said(kafka, Exit.NOT_RUNNING);
            default -> {
                if (e.getCause() instanceof KafkaException kafka) {
                    yield said(kafka, Exit.NOT_RUNNING);
                }
                throw e;
            }
        };
    }

    static int explain(Terminal terminal, StackFailure failure) {
        terminal.complain(Optional.ofNullable(failure.getMessage()).orElse("failed"));
        failure.details().forEach(line -> terminal.err().println("  | " + line.stripLeading()));
        return Exit.FAILED;
    }

    private int said(RuntimeException e, int code) {
        terminal.complain(Optional.ofNullable(e.getMessage()).orElse(e.toString()));
        return code;
    }
}
