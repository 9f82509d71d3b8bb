package wiredesk.local.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wiredesk.local.LocalStack;
import wiredesk.local.Port;
import wiredesk.local.PortPlan;
import wiredesk.local.StackFailure;
import wiredesk.local.StackOptions;
import wiredesk.local.terminal.Terminal;

/** Starts the stack, shows how, stays with it until it is asked to stop or something ends, and ends it. */
final class StackRun {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HomeOption home;

    @Option(
            names = "--port",
            paramLabel = "NAME=NUMBER",
            description =
                    "Another port than the usual one; names: kafka, registry, registry-management, postgres, ingest, "
                            + "ingest-management, enrich, publish, publish-management. May be repeated.")
    private Map<String, Integer> ports = new HashMap<>();

    @Option(names = "--free-ports", description = "Take any free ports instead of the usual ones.")
    private boolean freePorts;

    @Option(
            names = "--feed",
            paramLabel = "NAME",
            description =
                    "Another feed that may push, beside demo and bench; its key is made in .wiredesk/secrets/feeds.")
    private List<String> feeds = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the stack; {@code work} is done when it is ready, while it runs, and is interrupted when it ends. */
    int run(Terminal terminal, Consumer<LocalStack> work) {
        StackOptions options = options();
        FastStart.make(terminal, terminal::line);
        var view = new StartView(terminal);
        view.begin(options.home());
        var running = new AtomicReference<@Nullable LocalStack>();
        var stopping = new AtomicBoolean();
        Interrupts interrupts = Interrupts.listen(() -> {
            view.force();
            LocalStack stack = running.get();
            if (stack != null) {
                stack.closeForcibly();
            }
        });
        LocalStack stack = LocalStack.prepare(options, step -> view.step(step));
        running.set(stack);
        try {
            var asked = interrupts.first().thenAccept(signal -> {
                stopping.set(true);
                view.stopping(signal);
            });
            var starting = CompletableFuture.runAsync(stack::start, Threads::start);
            CompletableFuture.anyOf(starting, asked).join();
            if (stopping.get()) {
                return Exit.OK;
            }
            view.ready(stack);
            return stay(terminal, stack, asked, work);
        } catch (java.util.concurrent.CompletionException e) {
            if (stopping.get()) {
                return Exit.OK;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            stack.close();
            view.end();
        }
    }

    private static int stay(
            Terminal terminal, LocalStack stack, CompletableFuture<Void> asked, Consumer<LocalStack> work) {
        var dead = new AtomicReference<@Nullable StackFailure>();
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                work.accept(stack);
            } catch (RuntimeException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    terminal.complain(String.valueOf(e.getMessage()));
                }
            }
        });
        try {
            CompletableFuture.anyOf(asked, stack.failure().thenAccept(dead::set))
                    .join();
        } finally {
            worker.interrupt();
        }
        StackFailure failure = dead.get();
        if (failure != null) {
            // At once, before the rest is stopped: that takes seconds.
            Wiredesk.explain(terminal, failure);
            return Exit.FAILED;
        }
        return Exit.OK;
    }

    private StackOptions options() {
        PortPlan plan = freePorts ? PortPlan.free() : PortPlan.usual();
        for (var choice : ports.entrySet()) {
            Port port = Port.named(choice.getKey())
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "there is no port named '" + choice.getKey() + "' (see --help)"));
            if (choice.getValue() < 1 || choice.getValue() > 65_535) {
                throw new ParameterException(spec.commandLine(), choice.getValue() + " is no port number");
            }
            plan = plan.with(port, choice.getValue());
        }
        for (String feed : feeds) {
            if (!feed.matches("[a-z0-9][a-z0-9-]{0,62}")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + feed + "' cannot be a feed's name: use small letters, digits and hyphens");
            }
        }
        return StackOptions.in(HomeOption.root(), home.home()).withPorts(plan).withFeeds(Set.copyOf(feeds));
    }
}
