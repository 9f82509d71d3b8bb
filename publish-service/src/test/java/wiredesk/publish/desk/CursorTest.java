package wiredesk.publish.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorIsReadAsItWasGivenOut() {
        var cursor = new Cursor(Instant.parse("2026-03-01T12:00:00.123Z"), "http://example.org/a|b//ü?x=1");
        assertThat(Cursor.of(cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "YWJj", "fGFiYw", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTl8YQ"})
    void whatWasNeverGivenOutIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.of(text)).isInstanceOf(BadCursor.class).hasMessageContaining(text);
    }
}
