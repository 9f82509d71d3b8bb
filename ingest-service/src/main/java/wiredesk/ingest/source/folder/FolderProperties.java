package wiredesk.ingest.source.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hot folders of the feeds that have one.
 *
 * @param feeds by name
 */
@ConfigurationProperties("wiredesk.ingest")
record FolderProperties(@DefaultValue Map<String, Feed> feeds) {

    /** Two feeds in one folder would take each other's files. */
    FolderProperties {
        Map<Path, String> owners = new HashMap<>();
        feeds.forEach((name, feed) -> {
            if (feed.folder() != null) {
                String other = owners.put(feed.folder().path().toAbsolutePath().normalize(), name);
                if (other != null) {
                    throw new IllegalArgumentException("wiredesk.ingest.feeds: " + name + " and " + other
                            + " have the same folder " + feed.folder().path());
                }
            }
        });
    }

    /**
     * One feed.
     *
     * @param folder its hot folder, if it has one
     */
    record Feed(@Nullable Folder folder) {}

    /**
     * A hot folder.
     *
     * @param path where files are dropped
     * @param work where they are moved to; on the same file system; {@code .wiredesk} in the folder if it is not given
     * @param include a glob of the names that are taken
     * @param settle how long a file must have kept its size and time to be taken for complete
     * @param interval how often to look
     * @param keep how long processed files are kept; for ever if it is zero
     */
    record Folder(
            Path path,
            @Nullable Path work,
            @DefaultValue("*") String include,
            @DefaultValue("2s") Duration settle,
            @DefaultValue("1s") Duration interval,
            @DefaultValue("7d") Duration keep) {

        Folder {
            if (settle.isNegative() || !interval.isPositive() || keep.isNegative()) {
                throw new IllegalArgumentException(
                        "Expected a positive interval, and settle and keep of at least zero, for the folder " + path);
            }
        }

        /** Where files are moved to. */
        Path workFolder() {
            return work == null ? path.resolve(".wiredesk") : work;
        }
    }
}
