package wiredesk.enrich.summary.model;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The model that writes summaries: {@code wiredesk.enrich.summary.model.*}. Without a {@code url} there is none.
 *
 * @param url the endpoint up to before {@code /v1/chat/completions}
 * @param name the model's name, as the endpoint knows it
 * @param apiKeyFile a file whose first line is the key; read for every call, so that it can be changed; none if the endpoint asks for none
 * @param timeout how long an answer is waited for, a second attempt included
 * @param mostAtOnce calls at once; further articles keep their extractive summaries
 * @param dailyRequests calls in a day (UTC) of this instance; 0 for as many as there are
 * @param dailyTokens tokens in a day (UTC) of this instance, of questions and answers; 0 for as many as there are
 * @param feeds names of the feeds whose articles it summarises; empty for all
 * @param openFor how long it is left alone after it failed too often
 */
@Validated
@ConfigurationProperties("wiredesk.enrich.summary.model")
public record ModelProperties(
        Optional<URI> url,
        @DefaultValue("") String name,
        @Nullable Path apiKeyFile,

        @DefaultValue("5s") @DurationMin(millis = 50) @DurationMax(seconds = 20)
        Duration timeout,

        @DefaultValue("4") @Min(1) @Max(64) int mostAtOnce,
        @DefaultValue("1000") @Min(0) long dailyRequests,
        @DefaultValue("0") @Min(0) long dailyTokens,
        @DefaultValue Set<String> feeds,
        @DefaultValue("30s") @DurationMin(millis = 1) Duration openFor) {

    /** A model that is configured has a name. */
    @AssertTrue(message = "a model with a url needs a name") public boolean isComplete() {
        return url.isEmpty() || !name.isBlank();
    }

    boolean isFor(String feed) {
        return feeds.isEmpty() || feeds.contains(feed);
    }
}
