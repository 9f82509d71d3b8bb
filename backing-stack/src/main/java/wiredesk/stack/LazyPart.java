package wiredesk.stack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that starts when it is first asked for, once. */
final class LazyPart<A> {

    private final String name;
    private final Supplier<StackParts.Running<A>> maker;
    private @Nullable CompletableFuture<StackParts.Running<A>> made;

    LazyPart(String name, Supplier<StackParts.Running<A>> maker) {
        this.name = name;
        this.maker = maker;
    }

    /** Begins to start it if nobody has yet, and does not wait. */
    void begin() {
        var _ = beginning();
    }

    /** Where it is; waits until it can be used. */
    A address() {
        try {
            return beginning().join().address();
        } catch (CompletionException e) {
            throw new StartFailure("the tests' %s did not start: %s".formatted(name, e.getCause()), e);
        }
    }

    private synchronized CompletableFuture<StackParts.Running<A>> beginning() {
        if (made == null) {
            made = CompletableFuture.supplyAsync(
                    maker, task -> Thread.ofPlatform().name("start-" + name).start(task));
        }
        return made;
    }

    /** Ends it if it was ever started. */
    synchronized void close() throws Exception {
        if (made != null && !made.isCompletedExceptionally()) {
            made.join().server().close();
        }
    }
}
