package wiredesk.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.999S, 999 ms",
        "PT1S, 1.0 s",
        "PT59.999S, 59.9 s",
        "PT1M, 1 min 00 s",
        "PT59M59S, 59 min 59 s",
        "PT1H, 1 h 00 min",
        "PT24H, 1 d 00 h",
        "PT-2S, -2.0 s"
    })
    void durationsAreShownInTheUnitPeopleThinkIn(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
    }
}
