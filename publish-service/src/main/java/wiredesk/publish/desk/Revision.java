package wiredesk.publish.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state the article was in. Of one that was taken back the headline is absent. */
record Revision(
        long version,
        Instant versionCreated,
        String state,
        @Nullable String headline,
        Instant publishedAt,
        Instant storedAt) {}
