package wiredesk.local.cli;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C, SIGTERM and a closed terminal, as a wish that the command carries out itself: the first asks it to stop, the second
 * to stop at once.
 *
 * <p>A shutdown hook could not hear the second. {@code sun.misc.Signal} is the JDK's only way to hear a signal; by reflection,
 * as javac warns of it in a way that cannot be silenced.
 */
final class Interrupts {

    private final CompletableFuture<String> first = new CompletableFuture<>();

    private Interrupts() {}

    /** Listens from now on; {@code second} is what the second signal does, before the process exits. */
    static Interrupts listen(Runnable second) {
        var interrupts = new Interrupts();
        var count = new AtomicInteger();
        for (String name : List.of("INT", "TERM", "HUP")) {
            handle(name, () -> {
                if (count.incrementAndGet() == 1) {
                    interrupts.first.complete(name);
                } else if (count.get() == 2) {
                    second.run();
                    Runtime.getRuntime().halt(Exit.INTERRUPTED);
                }
            });
        }
        return interrupts;
    }

    /** Completes with the name of the first signal. */
    CompletableFuture<String> first() {
        return first.copy();
    }

    @SuppressWarnings("ReferenceEquality") // What equals of a proxy has to be.
    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours = Proxy.newProxyInstance(
                    handler.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "handle" -> {
                            // The signal's own thread is small and shared.
                            Thread.ofPlatform().name("signal " + name).start(action);
                            yield null;
                        }
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        default -> "on " + name;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot listen to SIG" + name, e);
        }
    }
}
