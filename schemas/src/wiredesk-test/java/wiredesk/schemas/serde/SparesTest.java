package wiredesk.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class SparesTest {

    @Test
    void whatIsGivenBackIsTakenAgain() {
        AtomicInteger made = new AtomicInteger();
        Spares<Integer> spares = new Spares<>(made::incrementAndGet);
        int first = spares.take();
        assertThat(spares.take()).isNotEqualTo(first);
        spares.giveBack(first);
        assertThat(spares.take()).isEqualTo(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void nothingIsEverTakenByTwoAtOnce() throws Exception {
        Spares<AtomicBoolean> spares = new Spares<>(AtomicBoolean::new);
        Callable<Boolean> use = () -> {
            for (int i = 0; i < 1_000; i++) {
                AtomicBoolean inUse = spares.take();
                if (!inUse.compareAndSet(false, true)) {
                    return false;
                }
                LockSupport.parkNanos(1); // lets others run meanwhile
                inUse.set(false);
                spares.giveBack(inUse);
            }
            return true;
        };
        List<Callable<Boolean>> users = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            users.add(use);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var alone : threads.invokeAll(users)) {
                assertThat(alone.get()).isTrue();
            }
        }
    }

    @Test
    void moreThanThereIsRoomForIsForgotten() {
        AtomicInteger made = new AtomicInteger();
        Spares<Integer> spares = new Spares<>(made::incrementAndGet);
        for (int i = 0; i < 10_000; i++) {
            spares.giveBack(-1);
        }
        int kept = 0;
        while (spares.take() == -1) {
            kept++;
        }
        assertThat(kept).isBetween(2, 2 * Runtime.getRuntime().availableProcessors());
    }
}
