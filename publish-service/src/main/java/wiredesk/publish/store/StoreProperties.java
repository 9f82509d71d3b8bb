package wiredesk.publish.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import wiredesk.schemas.PublishedArticle;

/**
 * How articles are carried into the stores.
 *
 * @param consumers threads a store, each with some of the topic's partitions
 * @param batch most articles in one write
 * @param linger how long an article waits at most for others to be written with it
 * @param firstRetry pause before a store that is away is tried again; doubled each time
 * @param longestRetry longest such pause
 * @param summaryCharacters length of the summaries a store takes, at most, by the store's name; one that is not named takes them as they are
 */
@Validated
@ConfigurationProperties("wiredesk.publish.store")
record StoreProperties(
        @Min(1) @Max(64) @DefaultValue("2") int consumers,
        @Min(1) @Max(10_000) @DefaultValue("500") int batch,

        @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 30) @DefaultValue("50ms")
        Duration linger,

        @NotNull @DurationMin(millis = 10) @DefaultValue("250ms")
        Duration firstRetry,

        @NotNull @DurationMin(millis = 10) @DefaultValue("5s")
        Duration longestRetry,

        @DefaultValue Map<String, @Min(SummaryLength.LEAST) Integer> summaryCharacters) {

    /** Makes an article what the store of this name is to have of it. */
    UnaryOperator<PublishedArticle> fit(String store) {
        return Optional.ofNullable(summaryCharacters.get(store))
                .map(SummaryLength::new)
                .<UnaryOperator<PublishedArticle>>map(length -> length::fit)
                .orElse(UnaryOperator.identity());
    }
}
