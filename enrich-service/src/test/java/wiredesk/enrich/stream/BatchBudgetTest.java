package wiredesk.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BatchBudgetTest {

    private static final TopicPartition ONE = new TopicPartition("articles.raw", 0);
    private static final TopicPartition TWO = new TopicPartition("articles.raw", 1);

    private final BatchBudget budget = new BatchBudget(Duration.ofSeconds(60));

    @Test
    void aBatchAimsAtAQuarterOfItsTransactionsTime() {
        assertThat(budget.most()).isEqualTo(Integer.MAX_VALUE);
        assertThat(budget.longest()).isEqualTo(Duration.ofSeconds(45));
        budget.took(100, Duration.ofSeconds(10).toNanos());
        assertThat(budget.most()).isEqualTo(150);
    }

    @Test
    void itShrinksAtOnceAndGrowsBitByBit() {
        budget.took(3, Duration.ofSeconds(45).toNanos());
        assertThat(budget.most()).isEqualTo(1);
        budget.took(1, Duration.ofMillis(10).toNanos());
        assertThat(budget.most()).isEqualTo(1);
        for (int i = 0; i < 40; i++) {
            budget.took(1, Duration.ofMillis(10).toNanos());
        }
        assertThat(budget.most()).isGreaterThan(1_000);
    }

    @Test
    void aBatchInWhichNothingGotDoneIsFollowedByOneArticle() {
        budget.took(0, Duration.ofSeconds(45).toNanos());
        assertThat(budget.most()).isEqualTo(1);
    }

    @Test
    void whatIsTooMuchForABatchIsReadAgain() {
        var limit = new BatchLimit(budget);
        var records = records();
        try (var consumer = new MockConsumer<Object, Object>("earliest")) {
            consumer.assign(List.of(ONE, TWO));
            consumer.seek(ONE, 13);
            consumer.seek(TWO, 24);
            assertThat(limit.intercept(records, consumer)).isSameAs(records);

            budget.took(1, Duration.ofSeconds(3).toNanos());
            var taken = limit.intercept(records, consumer);

            assertThat(taken.count()).isEqualTo(5);
            for (TopicPartition partition : List.of(ONE, TWO)) {
                long next = consumer.position(partition);
                long last = taken.records(partition).stream()
                        .mapToLong(ConsumerRecord::offset)
                        .max()
                        .orElse(next - 1);
                assertThat(last + 1).isEqualTo(next);
                Optional.ofNullable(taken.nextOffsets().get(partition))
                        .ifPresent(offset -> assertThat(offset.offset()).isEqualTo(next));
            }
            assertThat(consumer.position(ONE) - 10 + consumer.position(TWO) - 20)
                    .isEqualTo(5);
        }
    }

    private static ConsumerRecords<Object, Object> records() {
        return new ConsumerRecords<>(
                Map.of(ONE, records(ONE, 10, 13), TWO, records(TWO, 20, 24)),
                Map.of(ONE, new OffsetAndMetadata(13), TWO, new OffsetAndMetadata(24)));
    }

    private static List<ConsumerRecord<Object, Object>> records(TopicPartition partition, long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(offset -> new ConsumerRecord<Object, Object>(
                        partition.topic(), partition.partition(), offset, "urn:test:" + offset, new byte[0]))
                .toList();
    }
}
