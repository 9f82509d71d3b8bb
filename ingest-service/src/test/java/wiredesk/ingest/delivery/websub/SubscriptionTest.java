package wiredesk.ingest.delivery.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final String TOPIC = "https://alpina.example/news.atom";

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Subscription subscription = new Subscription(now, Duration.ofMinutes(10), Duration.ofDays(10));

    @Test
    void itIsAskedForAtOnceAndThenItsVerificationIsAwaited() {
        assertThat(subscription.isDue(now)).isTrue();
        assertThat(subscription.isOf(TOPIC)).as("before anybody asked").isFalse();

        subscription.asked(now, TOPIC);

        assertThat(subscription.isDue(now)).isFalse();
        assertThat(subscription.isActive(now)).isFalse();
        assertThat(subscription.isOf(TOPIC)).isTrue();
        assertThat(subscription.isOf("https://alpina.example/other.atom")).isFalse();
        pass(Subscription.VERIFICATION);
        assertThat(subscription.isDue(now)).as("nobody verified").isTrue();
    }

    @Test
    void itIsRenewedWhenTwoThirdsOfItsLeaseAreOver() {
        subscription.asked(now, TOPIC);
        assertThat(subscription.verified(now, Duration.ofHours(3))).isEqualTo(Duration.ofHours(3));

        pass(Duration.ofMinutes(119));
        assertThat(subscription.isDue(now)).isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(subscription.isDue(now)).isTrue();
        assertThat(subscription.isActive(now)).isTrue();
        pass(Duration.ofHours(1));
        assertThat(subscription.isActive(now)).isFalse();
    }

    @Test
    void aLeaseIsClamped() {
        subscription.asked(now, TOPIC);

        assertThat(subscription.verified(now, Duration.ofDays(3650))).isEqualTo(Duration.ofDays(10));
        assertThat(subscription.left(now)).isEqualTo(Duration.ofDays(10));

        assertThat(subscription.verified(now, Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(10));
        pass(Duration.ofSeconds(2));
        assertThat(subscription.isActive(now)).as("the hub said a second").isFalse();
        assertThat(subscription.isDue(now))
                .as("but it is not asked every second")
                .isFalse();
    }

    @Test
    void aHubThatFailsIsLeftInPeaceForEverLonger() {
        assertThat(subscription.failed(now)).isEqualTo(Duration.ofMinutes(1));
        assertThat(subscription.failed(now)).isEqualTo(Duration.ofMinutes(2));
        for (int i = 0; i < 10; i++) {
            subscription.failed(now);
        }
        assertThat(subscription.failed(now)).isEqualTo(Duration.ofHours(1));

        subscription.verified(now, Duration.ofHours(1));
        assertThat(subscription.denied(now)).isEqualTo(Duration.ofMinutes(1));
        assertThat(subscription.isActive(now)).isFalse();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
