package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000);
    private final Allowance threeAMinute = new Allowance(3, Duration.ofMinutes(1), now::get);

    @Test
    void theWholeAllowanceMayBeTakenAtOnceAndThenComesBackEvenly() {
        assertThat(threeAMinute.take()).isZero();
        assertThat(threeAMinute.take()).isZero();
        assertThat(threeAMinute.take()).isZero();
        assertThat(threeAMinute.take()).isEqualTo(Duration.ofSeconds(20));

        pass(Duration.ofSeconds(15));
        assertThat(threeAMinute.take()).isEqualTo(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(5));
        assertThat(threeAMinute.take()).isZero();
        assertThat(threeAMinute.take()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void silenceSavesNoMoreThanOneAllowance() {
        pass(Duration.ofHours(10));

        assertThat(threeAMinute.take()).isZero();
        assertThat(threeAMinute.take()).isZero();
        assertThat(threeAMinute.take()).isZero();
        assertThat(threeAMinute.take()).isPositive();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
