package wiredesk.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void percentilesAreByNearestRankInMilliseconds() {
        long[] nanos = LongStream.rangeClosed(1, 200).map(ms -> ms * 1_000_000).toArray();

        assertThat(Percentiles.ofNanos(nanos)).isEqualTo(new Percentiles(200, 100, 180, 198, 200));
    }

    @Test
    void ofNothingThereIsNothingToSay() {
        assertThat(Percentiles.ofNanos(new long[0])).isEqualTo(new Percentiles(0, 0, 0, 0, 0));
    }
}
