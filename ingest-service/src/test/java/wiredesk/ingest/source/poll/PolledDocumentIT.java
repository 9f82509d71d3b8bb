package wiredesk.ingest.source.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.ingest.feed.StateFile;
import wiredesk.ingest.source.RecordingWayIn;
import wiredesk.ingest.source.web.AddressRules;
import wiredesk.ingest.source.web.FetchLimits;
import wiredesk.ingest.source.web.Fetcher;
import wiredesk.ingest.source.web.Publisher;

class PolledDocumentIT {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z"));

    @TempDir
    private Path state;

    private final Publisher publisher = new Publisher();
    private final Fetcher fetcher = new Fetcher(new AddressRules(List.of("127.0.0.0/8")), "Wiredesk test", CLOCK);
    private final RecordingWayIn wayIn = new RecordingWayIn();

    @AfterEach
    void stop() {
        fetcher.close();
        publisher.close();
    }

    @Test
    void anEntryIsDeliveredOnceAndAgainWhenItChanges() throws Exception {
        AtomicReference<String> feed = new AtomicReference<>(feed("", "a", "One", "b", "Two"));
        publisher.at("/rss", exchange -> Publisher.send(exchange, feed.get().getBytes(StandardCharsets.UTF_8)));
        PolledDocument source = source("/rss");

        source.round();
        assertThat(wayIn.headlines()).containsExactly("One", "Two");
        source.round();
        feed.set(feed("", "a", "One", "b", "Two, corrected", "c", "Three"));
        source.round();
        assertThat(wayIn.headlines()).containsExactly("One", "Two", "Two, corrected", "Three");

        feed.set(feed("", "a", "One", "d", "Four"));
        source("/rss").round();
        assertThat(wayIn.headlines())
                .as("after a restart")
                .endsWith("Three", "Four")
                .hasSize(5);
    }

    @Test
    void whatIsUnchangedIsNotSentAndWhatNobodyConfirmedIsAskedForAgain() throws Exception {
        publisher.at("/rss", exchange -> {
            if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                Publisher.status(304).to(exchange);
            } else {
                Publisher.send(exchange, feed("", "a", "One").getBytes(StandardCharsets.UTF_8), "ETag", "\"1\"");
            }
        });
        PolledDocument source = source("/rss");
        wayIn.away(true);
        assertThat(source.round()).isLessThanOrEqualTo(Duration.ofSeconds(2));
        wayIn.away(false);
        source.round();
        assertThat(wayIn.headlines()).containsExactly("One");
        source.round();
        source("/rss").round();

        assertThat(wayIn.headlines()).containsExactly("One");
        assertThat(publisher.asked()).containsExactly("/rss -", "/rss -", "/rss \"1\"", "/rss \"1\"");
    }

    @Test
    void failuresMakeItWaitLongerAndAServersOwnWordCounts() throws Exception {
        publisher
                .at("/none", Publisher.status(500))
                .at("/busy", Publisher.status(503, "Retry-After", "7200"))
                .at("/gone", Publisher.status(410));
        PolledDocument failing = source("/none");
        assertThat(failing.trouble()).isEmpty();
        assertThat(failing.round()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(66));
        assertThat(failing.round()).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(132));
        assertThat(failing.round()).isBetween(Duration.ofSeconds(240), Duration.ofSeconds(264));
        assertThat(failing.trouble()).contains(publisher.uri("/none") + ": answered with status 500");
        assertThat(source("/busy").round())
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusMinutes(12));
        assertThat(source("/gone").round()).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    @Test
    void aChannelsOwnPaceIsKept() throws Exception {
        String head = "<ttl>30</ttl><skipHours><hour>12</hour><hour>13</hour></skipHours>"
                + "<skipDays><day>Tuesday</day></skipDays>";
        publisher.at(
                "/rss",
                exchange -> Publisher.send(exchange, feed(head, "a", "One").getBytes(StandardCharsets.UTF_8)));
        assertThat(source("/rss").round())
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusMinutes(13));
        PublishersPace weekend = new PublishersPace(Duration.ZERO, Set.of(), Set.of());
        assertThat(weekend.next(CLOCK.instant(), Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
    }

    private PolledDocument source(String path) {
        return new PolledDocument(
                "rss",
                publisher.uri(path),
                Duration.ofSeconds(60),
                Optional.empty(),
                fetcher,
                new FetchLimits(Duration.ofSeconds(5), 1 << 20, 5, Duration.ZERO),
                Duration.ofDays(1),
                wayIn,
                CLOCK,
                new PollMemory(Optional.of(new StateFile(state.resolve("poll.json")))));
    }

    private static String feed(String head, String... entries) {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Quay News</title>").append(head);
        for (int i = 0; i < entries.length; i += 2) {
            feed.append("<item><guid isPermaLink='false'>urn:quay:")
                    .append(entries[i])
                    .append("</guid><title>")
                    .append(entries[i + 1])
                    .append("</title><pubDate>Mon, 01 Jun 2026 10:00:00 GMT</pubDate></item>");
        }
        return feed.append("</channel></rss>").toString();
    }
}
