package wiredesk.enrich.learning;

import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether what is learned is read and written. Never {@code DOWN}: articles are enriched all the same. */
@Component("documentFrequencies")
class FrequencyHealth extends AbstractHealthIndicator {

    private final FrequencyProperties properties;
    private final CurrentFrequencies current;

    FrequencyHealth(FrequencyProperties properties, CurrentFrequencies current) {
        this.properties = properties;
        this.current = current;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (!properties.learn()) {
            health.up().withDetail("learning", "off");
            return;
        }
        var snapshot = current.snapshot();
        String trouble = current.trouble();
        if (!trouble.isEmpty()) {
            health.unknown().withDetail("trouble", trouble);
        } else if (snapshot.at().equals(Instant.EPOCH)) {
            health.unknown().withDetail("trouble", "not read yet");
        } else {
            health.up();
        }
        health.withDetail("learning", "on")
                .withDetail("languages", snapshot.byLanguage().size());
    }
}
