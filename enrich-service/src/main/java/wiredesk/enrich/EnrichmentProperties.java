package wiredesk.enrich;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How articles are enriched: {@code wiredesk.enrich.*}.
 *
 * @param parallelism articles enriched at once; 0 for as many as there are processors
 * @param deadline how long an enricher may take for an article
 * @param deadlines other deadlines, by the enricher's name without its version, for example {@code topic}
 */
@Validated
@ConfigurationProperties("wiredesk.enrich")
record EnrichmentProperties(
        @DefaultValue("0") @Min(0) int parallelism,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration deadline,
        @DefaultValue Map<String, Duration> deadlines) {

    int threads() {
        return parallelism == 0 ? Runtime.getRuntime().availableProcessors() : parallelism;
    }

    /** The deadline of an enricher by its full name, for example {@code topic/1}. */
    Duration deadlineOf(String enricher) {
        int slash = enricher.indexOf('/');
        return deadlines.getOrDefault(slash < 0 ? enricher : enricher.substring(0, slash), deadline);
    }
}
