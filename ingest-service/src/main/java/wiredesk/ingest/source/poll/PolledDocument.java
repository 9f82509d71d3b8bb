package wiredesk.ingest.source.poll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wiredesk.ingest.delivery.Outcome;
import wiredesk.ingest.delivery.WayIn;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.source.Backoff;
import wiredesk.ingest.source.Source;
import wiredesk.ingest.source.Trouble;
import wiredesk.ingest.source.web.FetchLimits;
import wiredesk.ingest.source.web.Fetched;
import wiredesk.ingest.source.web.Fetcher;

/**
 * Asks for a document again and again, and delivers what is new in it. What the log did not confirm is asked for and delivered again.
 */
final class PolledDocument implements Source {

    private static final Logger log = LoggerFactory.getLogger(PolledDocument.class);

    /** Of the interval, so that instances and feeds that began together do not ask together for ever. */
    private static final double JITTER = 0.1;

    private static final Duration AFTER_LATER = Duration.ofSeconds(1);

    private final String feed;
    private final URI uri;
    private final Duration interval;
    private final Optional<Path> authorization;
    private final Fetcher fetcher;
    private final FetchLimits limits;
    private final Duration longestWait;
    private final WayIn wayIn;
    private final InstantSource clock;
    private final PollMemory memory;
    private final Backoff failures;
    private final Backoff unconfirmed;
    private final Trouble trouble = new Trouble();
    private PublishersPace pace = PublishersPace.ANY;
    private Optional<URI> moved = Optional.empty();

    PolledDocument(
            String feed,
            URI uri,
            Duration interval,
            Optional<Path> authorization,
            Fetcher fetcher,
            FetchLimits limits,
            Duration longestWait,
            WayIn wayIn,
            InstantSource clock,
            PollMemory memory) {
        this.feed = feed;
        this.uri = uri;
        this.interval = interval;
        this.authorization = authorization;
        this.fetcher = fetcher;
        this.limits = limits;
        this.longestWait = longestWait;
        this.wayIn = wayIn;
        this.clock = clock;
        this.memory = memory;
        this.failures = new Backoff(interval, longestWait);
        this.unconfirmed = new Backoff(AFTER_LATER, interval);
    }

    @Override
    public String feed() {
        return feed;
    }

    @Override
    public String name() {
        return "document " + uri;
    }

    @Override
    public Duration round() throws InterruptedException {
        return switch (fetcher.fetch(uri, memory.validators(), headers(), limits)) {
            case Fetched.Failed failed -> failed(failed);
            case Fetched.Unchanged(var to) -> {
                answered(to);
                failures.succeeded();
                yield pause();
            }
            case Fetched.Found found -> {
                answered(found.moved());
                failures.succeeded();
                yield found(found);
            }
        };
    }

    @Override
    public Optional<String> trouble() {
        return trouble.now();
    }

    private Duration found(Fetched.Found found) {
        byte[] bytes = found.bytes();
        PollMemory.Pass pass = memory.pass();
        if (memory.isDelivered(bytes)) {
            if (!found.validators().equals(memory.validators())) {
                pass.delivered(bytes, found.validators());
            }
            return pause();
        }
        Outcome outcome;
        try {
            outcome = wayIn.take(feed, new ByteArrayInputStream(bytes), bytes.length, found.contentType(), pass);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
        switch (outcome) {
            case Outcome.Later later -> {
                return unconfirmed.failed();
            }
            case Outcome.Refused(var deliveryId, var reason, var detail) ->
                log.atWarn()
                        .addKeyValue("feed", feed)
                        .addKeyValue("deliveryId", deliveryId)
                        .log("What {} holds is refused, {}: {}", uri, reason, detail);
            case Outcome.Taken taken -> {}
        }
        unconfirmed.succeeded();
        pass.delivered(bytes, found.validators());
        pace = PublishersPace.of(Document.of(bytes, found.contentType(), ZoneOffset.UTC));
        return pause();
    }

    private Duration failed(Fetched.Failed failed) {
        Duration wait = failed.gone()
                ? longestWait
                : longer(failures.failed(), failed.retryAfter().orElse(Duration.ZERO));
        trouble.is(failed.why());
        Duration bounded = wait.compareTo(longestWait) > 0 ? longestWait : wait;
        log.atWarn()
                .addKeyValue("feed", feed)
                .log("{}; the next try follows in {} s", failed.why(), bounded.toSeconds());
        return jittered(bounded);
    }

    /** It was answered; where the document is elsewhere for good, that should be seen to. */
    private void answered(Optional<URI> to) {
        to.ifPresentOrElse(where -> trouble.is("It has moved to " + where + " for good"), trouble::isOver);
        if (to.isPresent() && !to.equals(moved)) {
            log.atWarn()
                    .addKeyValue("feed", feed)
                    .log("{} has moved to {} for good: change the configuration", uri, to.get());
        }
        moved = to;
    }

    private Duration pause() {
        return jittered(pace.next(clock.instant(), interval));
    }

    private static Duration jittered(Duration wait) {
        long millis = wait.toMillis();
        return Duration.ofMillis(millis + RandomGenerator.getDefault().nextLong((long) (millis * JITTER) + 1));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private Map<String, String> headers() {
        if (authorization.isEmpty()) {
            return Map.of();
        }
        try {
            return Map.of("Authorization", Files.readString(authorization.get()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file with the header Authorization of feed " + feed + " cannot be read", e);
        }
    }
}
