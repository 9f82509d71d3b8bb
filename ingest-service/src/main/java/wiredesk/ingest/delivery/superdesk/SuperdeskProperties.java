package wiredesk.ingest.delivery.superdesk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import wiredesk.ingest.credential.SigningSecrets;

/**
 * Which feeds are a Superdesk's.
 *
 * @param feeds by name
 * @param media where their media go
 */
@ConfigurationProperties("wiredesk.ingest")
record SuperdeskProperties(
        @DefaultValue Map<String, Feed> feeds, @DefaultValue Media media) {

    /**
     * One feed.
     *
     * @param superdesk how it pushes, if it does
     */
    record Feed(@Nullable Superdesk superdesk) {}

    /**
     * How a Superdesk signs.
     *
     * @param secrets references {@code file:PATH} to its "secret token"; two during a rotation
     */
    record Superdesk(List<String> secrets) {

        Superdesk {
            if (secrets.isEmpty()) {
                throw new IllegalArgumentException("expected superdesk.secrets to name the file with the secret token");
            }
        }
    }

    /**
     * Where media are kept.
     *
     * @param folder the folder; without one no media are taken
     * @param most bytes of all files together; the oldest give way
     * @param files how many files; the oldest give way
     * @param largest bytes of one upload, with what multipart puts around it
     * @param time how long an upload may take
     * @param uploads how many may be going on at once
     */
    record Media(
            @Nullable Path folder,
            @DefaultValue("10GB") DataSize most,
            @DefaultValue("20000") int files,
            @DefaultValue("64MB") DataSize largest,
            @DefaultValue("2m") Duration time,
            @DefaultValue("4") int uploads) {

        Media {
            if (files < 1 || uploads < 1 || largest.isNegative() || most.compareTo(largest) < 0) {
                throw new IllegalArgumentException("wiredesk.ingest.media: expected at least one file and one upload,"
                        + " and room for the largest upload");
            }
        }

        /** The folder, if media are taken. */
        Optional<Path> place() {
            return Optional.ofNullable(folder).filter(path -> !path.toString().isBlank());
        }
    }

    /** What each Superdesk signs with. */
    Map<String, SigningSecrets> secrets() {
        Map<String, SigningSecrets> secrets = new HashMap<>();
        feeds.forEach((name, feed) -> {
            if (feed.superdesk() != null) {
                try {
                    secrets.put(name, SigningSecrets.of(feed.superdesk().secrets(), 1));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("Feed " + name + ": " + e.getMessage(), e);
                }
            }
        });
        return Map.copyOf(secrets);
    }
}
