package wiredesk.schemas.serde;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * A few spare things that are dear to make and that one thread uses at a time. Instead of thread-locals: those would be as many as
 * there are virtual threads, these are as many as run at once. Never waits: with none to spare, a new one is made.
 */
final class Spares<T> {

    private static final int PLACES =
            Integer.highestOneBit(2 * Runtime.getRuntime().availableProcessors());

    private final AtomicReferenceArray<T> places = new AtomicReferenceArray<>(PLACES);
    private final Supplier<T> make;

    Spares(Supplier<T> make) {
        this.make = make;
    }

    /** One for the caller alone; given back with {@link #giveBack} or, if it may be spoilt, simply dropped. */
    T take() {
        int home = home();
        for (int i = 0; i < PLACES; i++) {
            int place = (home + i) & (PLACES - 1);
            // A plain look first: most places are empty when many threads write, and a swap costs them all.
            if (places.getPlain(place) != null) {
                T spare = places.getAndSet(place, null);
                if (spare != null) {
                    return spare;
                }
            }
        }
        return make.get();
    }

    void giveBack(T spare) {
        int home = home();
        for (int i = 0; i < PLACES; i++) {
            int place = (home + i) & (PLACES - 1);
            if (places.getPlain(place) == null && places.compareAndSet(place, null, spare)) {
                return;
            }
        }
    }

    private static int home() {
        return (int) Thread.currentThread().threadId() & (PLACES - 1);
    }
}
