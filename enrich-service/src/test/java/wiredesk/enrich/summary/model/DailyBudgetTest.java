package wiredesk.enrich.summary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DailyBudgetTest {

    private Instant now = Instant.parse("2026-03-01T23:59:59Z");

    @Test
    void aDayHasSoManyRequestsAndTheNextHasThemAgain() {
        var budget = new DailyBudget(2, 0, () -> now);

        assertThat(budget.takeRequest()).isTrue();
        assertThat(budget.takeRequest()).isTrue();
        assertThat(budget.takeRequest()).isFalse();
        now = Instant.parse("2026-03-02T00:00:00Z");
        assertThat(budget.requestsLeft()).isEqualTo(2);
        assertThat(budget.takeRequest()).isTrue();
    }

    @Test
    void withoutTokensThereIsNoRequest() {
        var budget = new DailyBudget(0, 100, () -> now);

        assertThat(budget.takeRequest()).isTrue();
        budget.spendTokens(99);
        assertThat(budget.takeRequest()).isTrue();
        budget.spendTokens(99);
        assertThat(budget.tokensLeft()).isZero();
        assertThat(budget.takeRequest()).isFalse();
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        var budget = new DailyBudget(1, 0, () -> now);
        assertThat(budget.takeRequest()).isTrue();
        now = Instant.parse("2026-02-28T12:00:00Z");

        assertThat(budget.takeRequest()).isFalse();
    }
}
