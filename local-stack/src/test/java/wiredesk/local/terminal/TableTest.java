package wiredesk.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCellAndNumbersStandRight() {
        var table = new Table("group", "behind", "oldest waiting")
                .row("enrich", 0, "-")
                .row("publish-gate", 1204, "3.4 s");

        assertThat(table.lines())
                .containsExactly(
                        "group         behind  oldest waiting",
                        "enrich             0               -",
                        "publish-gate    1204           3.4 s");
    }

    @Test
    void aRowWithTooFewCellsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("a", "b").row("one"));
    }
}
