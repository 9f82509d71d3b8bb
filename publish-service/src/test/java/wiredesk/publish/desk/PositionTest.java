package wiredesk.publish.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void aPositionIsReadAsItWasGivenOut() {
        Position position = Position.START.after(0, 17).after(5, 2).after(0, 18);
        assertThat(position).hasToString("0.18-5.2");
        assertThat(Position.parse("0.18-5.2")).contains(position);
    }

    @Test
    void whatIsAtOrBeforeItWasSeen() {
        Position position = Position.START.after(0, 18);
        assertThat(position.has(0, 18)).isTrue();
        assertThat(position.has(0, 19)).isFalse();
        assertThat(position.has(1, 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.", "0.1-", "x.1", "0.1,1.2", "-1.2", "99999999999.1", "0.9999999999999999999"})
    void anIdOfAnotherKindIsNone(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }
}
