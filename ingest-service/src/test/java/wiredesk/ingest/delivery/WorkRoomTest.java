package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkRoomTest {

    private static final int LENGTH = 8 << 20;
    private static final Duration NO_TIME = Duration.ZERO;

    /** Room for two documents of {@link #LENGTH}, and some. */
    private static final long BYTES = 2L * WorkRoom.TIMES * LENGTH + (1 << 20);

    @Test
    void asManyDocumentsAreReadAtOnceAsThereIsRoomFor() {
        WorkRoom room = new WorkRoom(BYTES, NO_TIME);

        WorkRoom.Share first = room.enter(LENGTH).orElseThrow();
        assertThat(room.enter(LENGTH)).isPresent();
        assertThat(room.enter(LENGTH)).isEmpty();

        first.close();
        assertThat(room.enter(LENGTH)).isPresent();
    }

    @Test
    void smallDocumentsPassByALargeOneThatWaits() throws Exception {
        WorkRoom room = new WorkRoom(BYTES, Duration.ofMinutes(1));
        WorkRoom.Share first = room.enter(LENGTH).orElseThrow();
        WorkRoom.Share second = room.enter(LENGTH).orElseThrow();
        CompletableFuture<Optional<WorkRoom.Share>> third = CompletableFuture.supplyAsync(() -> room.enter(LENGTH));

        room.enter(4096).orElseThrow().close();
        assertThat(third).isNotDone();
        first.close();
        second.close();

        assertThat(third.get(1, TimeUnit.MINUTES)).isPresent();
    }

    @Test
    void aDocumentThatNeedsMoreThanThereIsWaitsForAllOfIt() {
        WorkRoom room = new WorkRoom(1 << 20, NO_TIME);

        try (WorkRoom.Share small = room.enter(10).orElseThrow()) {
            assertThat(small).isNotNull();
            assertThat(room.enter(LENGTH)).isEmpty();
        }
        try (WorkRoom.Share all = room.enter(LENGTH).orElseThrow()) {
            assertThat(all).isNotNull();
            assertThat(room.enter(10)).isEmpty();
        }
        assertThat(room.enter(10)).isPresent();
    }

    @Test
    void whatADocumentDoesNotNeedIsFreeAgainAtOnce() {
        WorkRoom room = new WorkRoom(1 << 20, NO_TIME);

        WorkRoom.Share packed = room.enter(LENGTH).orElseThrow();
        packed.shrinkTo(1000);
        packed.shrinkTo(LENGTH);

        assertThat(room.enter(1000)).isPresent();
        packed.close();
        packed.close();
        assertThat(room.enter(LENGTH)).isEmpty();
    }
}
