package wiredesk.ingest.delivery.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.ingest.source.Source;

class BackupPollTest {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Subscription subscription = new Subscription(now, Duration.ofMinutes(10), Duration.ofDays(10));
    private final Topic topic = new Topic();
    private final BackupPoll poll =
            new BackupPoll(topic, subscription, Duration.ofHours(6), Duration.ofMinutes(5), () -> now);

    @Test
    void withoutItsHubTheTopicIsAskedLikeAnyOtherDocument() throws InterruptedException {
        assertThat(asked(Duration.ofHours(1))).isEqualTo(13);
    }

    @Test
    void whileTheHubDeliversTheTopicIsAskedSeldomAndThenOftenAgain() throws InterruptedException {
        poll.round();
        subscription.verified(now, Duration.ofHours(24));

        assertThat(asked(Duration.ofHours(23))).isEqualTo(3);
        assertThat(asked(Duration.ofHours(2)))
                .as("an hour of it without the hub")
                .isBetween(11, 14);
    }

    @Test
    void whatTheTopicsServerSaysOfTheNextTimeCounts() throws InterruptedException {
        topic.wait = Duration.ofMinutes(30);

        assertThat(asked(Duration.ofHours(1))).isEqualTo(3);
    }

    /** How often the topic is asked in this time. */
    private int asked(Duration time) throws InterruptedException {
        int before = topic.rounds;
        Instant end = now.plus(time);
        while (!now.isAfter(end)) {
            now = now.plus(poll.round());
        }
        return topic.rounds - before;
    }

    private static final class Topic implements Source {

        private Duration wait = Duration.ofMinutes(5);
        private int rounds;

        @Override
        public String feed() {
            return "alpina";
        }

        @Override
        public String name() {
            return "a topic";
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public Duration round() {
            rounds++;
            return wait;
        }
    }
}
