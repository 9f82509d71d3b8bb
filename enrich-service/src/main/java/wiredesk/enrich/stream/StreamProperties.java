package wiredesk.enrich.stream;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the stream behaves in trouble: {@code wiredesk.enrich.stream.*}.
 *
 * @param firstRetry how long a batch waits that was rolled back for the first time; doubled each time after
 * @param longestRetry how long it waits at most; it comes again without end
 * @param largestArticle an enriched article with more bytes goes to the dead letters; less than the topic's
 *    {@code max.message.bytes}
 */
@Validated
@ConfigurationProperties("wiredesk.enrich.stream")
record StreamProperties(
        @DefaultValue("200ms") @DurationMin(millis = 1) Duration firstRetry,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration longestRetry,
        @DefaultValue("4032KB") DataSize largestArticle) {}
