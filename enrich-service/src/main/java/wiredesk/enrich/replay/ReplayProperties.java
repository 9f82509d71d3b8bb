package wiredesk.enrich.replay;

import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is enriched again: {@code wiredesk.enrich.replay.*}. Only the replay program reads them.
 *
 * @param from raw articles written at this time or later; all that are there if it is not given
 * @param to raw articles written before this time; all if it is not given
 * @param feed only articles of this feed
 * @param dryRun whether it is only told what would change
 */
@ConfigurationProperties("wiredesk.enrich.replay")
record ReplayProperties(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> feed,
        @DefaultValue("false") boolean dryRun) {}
