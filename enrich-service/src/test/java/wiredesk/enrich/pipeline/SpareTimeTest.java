package wiredesk.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpareTimeTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private long now;
    private final SpareTime spare = new SpareTime(Duration.ofSeconds(2), () -> now);

    @Test
    void aStreamThatNeverRestsWaitsNoLongerThanWhatWasSaved() {
        Duration waited = Duration.ZERO;
        for (int batch = 0; batch < 100; batch++) {
            spare.batchBegins();
            if (spare.beginWaiting(SECOND)) {
                pass(SECOND);
                waited = waited.plus(SECOND);
                spare.endWaiting();
            }
            spare.batchEnds();
        }

        assertThat(waited).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aStreamThatRestsSpendsItsRestOnWaiting() {
        for (int batch = 0; batch < 100; batch++) {
            spare.batchBegins();
            assertThat(spare.beginWaiting(SECOND)).isTrue();
            pass(SECOND);
            spare.endWaiting();
            spare.batchEnds();
            pass(SECOND);
        }
    }

    @Test
    void noMoreIsSavedThanMayBe() {
        pass(Duration.ofHours(1));
        spare.batchBegins();

        assertThat(spare.beginWaiting(Duration.ofSeconds(2))).isTrue();
        pass(Duration.ofSeconds(2));
        spare.endWaiting();
        assertThat(spare.beginWaiting(Duration.ofNanos(1))).isFalse();
    }

    @Test
    void articlesThatWaitAtTheSameTimeSpendItTogether() {
        spare.batchBegins();
        assertThat(spare.beginWaiting(SECOND)).isTrue();
        assertThat(spare.beginWaiting(SECOND)).isTrue();
        pass(Duration.ofMillis(500));
        assertThat(spare.beginWaiting(SECOND)).isTrue();
        pass(Duration.ofMillis(500));
        spare.endWaiting();
        spare.endWaiting();
        spare.endWaiting();

        assertThat(spare.beginWaiting(SECOND)).isTrue();
        spare.endWaiting();
        assertThat(spare.beginWaiting(SECOND.plusNanos(1))).isFalse();
    }

    @Test
    void nobodyBeginsToWaitWhoWouldStillWaitWhenTheTimeIsOver() {
        spare.batchBegins();
        assertThat(spare.beginWaiting(SECOND)).isTrue();
        pass(Duration.ofMillis(1001));

        assertThat(spare.beginWaiting(SECOND)).isFalse();
    }

    @Test
    void theStreamRestsWhenNoneOfItsConsumersHasABatch() {
        spare.batchBegins();
        assertThat(spare.beginWaiting(SECOND)).isTrue();
        pass(Duration.ofSeconds(2));
        spare.endWaiting();
        spare.batchBegins();
        spare.batchEnds();
        pass(SECOND);
        assertThat(spare.beginWaiting(SECOND)).isFalse();
        spare.batchEnds();
        pass(SECOND);
        spare.batchBegins();

        assertThat(spare.beginWaiting(SECOND)).isTrue();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
