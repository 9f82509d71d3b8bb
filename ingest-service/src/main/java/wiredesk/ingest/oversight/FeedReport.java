package wiredesk.ingest.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is doing, since this instance started.
 *
 * @param deliveries deliveries that came, taken or not
 * @param accepted articles that were put into the log
 * @param unchanged of these, articles that were as when they came before
 * @param warned of these, articles of which something could not be used
 * @param refused items and whole deliveries that were not taken, by reason
 * @param bytes bytes of deliveries as they came
 * @param lastReceived when the last delivery came; null if none did
 * @param lag from the making of the last revision that said when to its receipt; null if none did
 * @param alarms what to look at
 */
public record FeedReport(
        long deliveries,
        long accepted,
        long unchanged,
        long warned,
        Map<String, Long> refused,
        long bytes,
        @Nullable Instant lastReceived,
        @Nullable Duration lag,
        List<Alarm> alarms) {}
