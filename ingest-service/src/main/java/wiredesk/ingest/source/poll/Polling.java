package wiredesk.ingest.source.poll;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import wiredesk.ingest.delivery.WayIn;
import wiredesk.ingest.settings.FeedSettings;
import wiredesk.ingest.source.Source;
import wiredesk.ingest.source.web.FetchLimits;
import wiredesk.ingest.source.web.Fetcher;

/** Makes sources of documents that are polled, each with a memory of its own. */
public final class Polling {

    private final Fetcher fetcher;
    private final PollingProperties properties;
    private final WayIn wayIn;
    private final FeedSettings settings;
    private final InstantSource clock;

    Polling(Fetcher fetcher, PollingProperties properties, WayIn wayIn, FeedSettings settings, InstantSource clock) {
        this.fetcher = fetcher;
        this.properties = properties;
        this.wayIn = wayIn;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A source that asks for a document of a feed.
     *
     * @param interval how often, at most
     * @param authorization file with the value of a header {@code Authorization}
     */
    public Source of(String feed, URI uri, Duration interval, Optional<Path> authorization) {
        String name = "poll-" + feed + "-"
                + UUID.nameUUIDFromBytes(uri.toString().getBytes(StandardCharsets.UTF_8)) + ".json";
        FetchLimits limits =
                new FetchLimits(properties.timeout(), wayIn.limit(), properties.redirects(), properties.gap());
        return new PolledDocument(
                feed,
                uri,
                interval,
                authorization,
                fetcher,
                limits,
                properties.longestWait(),
                wayIn,
                clock,
                new PollMemory(settings.stateFile(name)));
    }
}
