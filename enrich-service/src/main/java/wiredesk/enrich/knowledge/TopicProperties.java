package wiredesk.enrich.knowledge;

import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are found: {@code wiredesk.enrich.topic.*}.
 *
 * @param model a classifier that {@code wiredesk train topics} has written; may come to be while the service runs
 * @param vocabulary Media Topics as IPTC publishes them, in JSON or SKOS as RDF/XML; what comes with the service if not given
 * @param names language of the topics' names, or {@code article} for the article's own
 */
@Validated
@ConfigurationProperties("wiredesk.enrich.topic")
public record TopicProperties(
        @Nullable Path model,
        @Nullable Path vocabulary,

        @DefaultValue("en") @Pattern(regexp = "[a-z]{2,3}|article") String names) {

    /** The classifier's file, if there is to be one. */
    Optional<Path> modelFile() {
        return Optional.ofNullable(model);
    }

    /** The vocabulary's file, if it is not the one that comes with the service. */
    Optional<Path> vocabularyFile() {
        return Optional.ofNullable(vocabulary);
    }
}
