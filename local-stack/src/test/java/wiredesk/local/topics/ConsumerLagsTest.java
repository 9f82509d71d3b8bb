package wiredesk.local.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ConsumerLagsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final TopicPartition RAW_0 = new TopicPartition("articles.raw", 0);
    private static final TopicPartition RAW_1 = new TopicPartition("articles.raw", 1);

    @Test
    void recordsAreSummedOverPartitionsAndTheOldestWaitingCounts() {
        assertThat(ConsumerLags.lags(
                        "enrich",
                        Map.of(RAW_0, 10L, RAW_1, 20L),
                        Map.of(RAW_0, 13L, RAW_1, 21L),
                        Map.of(RAW_0, NOW.minusSeconds(4), RAW_1, NOW.minusMillis(9500)),
                        NOW))
                .containsExactly(new GroupLag("enrich", "articles.raw", 4, 9.5));
    }

    @Test
    void whereOnlyTransactionMarkersFollowNothingWaits() {
        assertThat(ConsumerLags.lags("enrich", Map.of(RAW_0, 10L), Map.of(RAW_0, 11L), Map.of(), NOW))
                .containsExactly(new GroupLag("enrich", "articles.raw", 0, null));
    }

    @Test
    void aRecordFromAClockThatIsAheadIsNotYoungerThanNow() {
        assertThat(ConsumerLags.lags(
                        "enrich", Map.of(RAW_0, 1L), Map.of(RAW_0, 2L), Map.of(RAW_0, NOW.plusSeconds(5)), NOW))
                .containsExactly(new GroupLag("enrich", "articles.raw", 1, 0.0));
    }
}
