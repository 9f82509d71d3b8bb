package wiredesk.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void coloursAreForTerminalsOnly() {
        assertThat(Terminal.of(Map.of()).paint(Style.GREEN, "ready")).isEqualTo("ready");
        assertThat(Terminal.of(Map.of("WIREDESK_COLUMNS", "90")).paint(Style.GREEN, "ready"))
                .isEqualTo("\u001b[32mready\u001b[0m");
    }

    @Test
    void noColorIsRespected() {
        assertThat(Terminal.of(Map.of("WIREDESK_COLUMNS", "90", "NO_COLOR", "1"))
                        .paint(Style.RED, "dead"))
                .isEqualTo("dead");
    }

    @Test
    void linesAreNeverWiderThanOneCanRead() {
        assertThat(Terminal.of(Map.of("WIREDESK_COLUMNS", "300")).columns()).isEqualTo(120);
        assertThat(Terminal.of(Map.of("WIREDESK_COLUMNS", "20")).columns()).isEqualTo(60);
    }
}
