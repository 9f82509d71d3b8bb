package wiredesk.local.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import wiredesk.local.LocalStack;
import wiredesk.local.Part;
import wiredesk.local.StackOptions;
import wiredesk.local.terminal.Terminal;

/** A temporary stack on free ports for the time of one measurement; nothing of it stays. */
final class OwnStack {

    private OwnStack() {}

    /** Starts one, measures, and ends it, also on Ctrl-C; the measurement's exit code. */
    static int measure(Terminal terminal, ToIntFunction<LocalStack> work) {
        FastStart.make(terminal, what -> say(terminal, what));
        say(terminal, "starting a temporary stack");
        LocalStack stack = LocalStack.prepare(
                StackOptions.temporary(HomeOption.root()), step -> say(terminal, step.what() + " " + step.detail()));
        Interrupts interrupts = Interrupts.listen(stack::closeForcibly);
        var _ = interrupts.first().thenAccept(_ -> {
            stack.close();
            Runtime.getRuntime().halt(Exit.INTERRUPTED);
        });
        try (stack) {
            stack.start();
            return work.applyAsInt(stack);
        }
    }

    /** The services' processes. */
    static Map<Part, Long> services(LocalStack stack) {
        var pids = new EnumMap<Part, Long>(Part.class);
        Part.SERVICES.forEach(service -> stack.pid(service).ifPresent(pid -> pids.put(service, pid)));
        return pids;
    }

    static void say(Terminal terminal, String what) {
        terminal.err().println("  " + what);
    }
}
