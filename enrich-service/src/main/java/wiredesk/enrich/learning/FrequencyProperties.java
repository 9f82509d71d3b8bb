package wiredesk.enrich.learning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How document frequencies are learned: {@code wiredesk.enrich.frequencies.*}.
 *
 * @param learn whether they are; if not, those that come with the service are used alone
 * @param interval how often counts are written, and how often what all instances have counted is taken over
 * @param words that are counted in a language and partition, 16 bytes each; with more a record could be too large for its topic
 * @param languages that are counted in a partition, those that come first
 */
@Validated
@ConfigurationProperties("wiredesk.enrich.frequencies")
public record FrequencyProperties(
        @DefaultValue("true") boolean learn,

        @DefaultValue("1m") @DurationMin(millis = 50) @DurationMax(hours = 1)
        Duration interval,

        @DefaultValue("32768") @Min(1024) @Max(65536) int words,
        @DefaultValue("16") @Min(1) @Max(100) int languages) {}
