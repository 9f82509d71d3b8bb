package wiredesk.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import wiredesk.local.Part;
import wiredesk.local.client.DeskClient;
import wiredesk.local.client.IngestClient;
import wiredesk.local.client.ServiceAway;
import wiredesk.schemas.Topics;

/**
 * Measures how many stories a second go through each leg, and through the whole, beside plain Kafka.
 *
 * <p>Where the services can be paused, each leg first gets a backlog and then the machine for itself; where not, the legs are
 * measured while all of them run. The whole is always measured with everything running.
 */
public final class ThroughputRun {

    private static final int WARM_UP = 2000;
    private static final int SENDERS = 48;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final Target target;
    private final Pauses pauses;
    private final Target.Progress progress;
    private final String mark = "thr" + Long.toString(System.currentTimeMillis(), 36);

    /** A run against {@code target}. */
    public ThroughputRun(Target target, Pauses pauses, Target.Progress progress) {
        this.target = target;
        this.pauses = pauses;
        this.progress = progress;
    }

    private record Sent(long began, long ended, int refused) {}

    private record Batch(BenchStories stories, List<byte[]> documents) {

        int size() {
            return documents.size();
        }

        long bytes() {
            return PlainKafka.bytes(documents);
        }
    }

    /** Pushes twice {@code count} stories, and a few before them that do not count. */
    public ThroughputReport run(int count) {
        progress.accept("warming up with " + WARM_UP + " stories");
        whole(batch("w", WARM_UP));
        Batch batch = batch("l", count);
        var legs = new ArrayList<Leg>();
        int refused = legs(batch, legs);
        Batch second = batch("a", count);
        progress.accept("the whole at once: " + count + " stories");
        Whole whole = whole(second);
        legs.add(Leg.of("whole: POST → PostgreSQL", second.size() - whole.refused(), second.bytes(), whole.nanos()));
        progress.accept("plain Kafka with the same bytes");
        List<Leg> plain = new PlainKafka(target.kafka()).run("bench.plain." + mark, batch.documents());
        return new ThroughputReport(
                count, (int) (batch.bytes() / batch.size()), refused + whole.refused(), List.copyOf(legs), plain);
    }

    private record Whole(long nanos, int refused) {}

    private Whole whole(Batch batch) {
        TopicWatch published = watch(Topics.ARTICLES_PUBLISHED, batch);
        Sent sent = push(batch);
        TopicWatch.Seen seen = published.await();
        return new Whole(awaitStored(seen) - sent.began(), sent.refused());
    }

    private int legs(Batch batch, List<Leg> legs) {
        boolean alone = pauses.canPause(Part.ENRICH) && pauses.canPause(Part.PUBLISH);
        progress.accept("each leg " + (alone ? "by itself" : "while all run") + ": " + batch.size() + " stories");
        TopicWatch enriched = watch(Topics.ARTICLES_ENRICHED, batch);
        TopicWatch published = watch(Topics.ARTICLES_PUBLISHED, batch);
        pauses.pause(Part.PUBLISH);
        pauses.pause(Part.ENRICH);
        Sent sent = push(batch);
        legs.add(leg("POST → raw", batch, batch.size() - sent.refused(), sent.ended() - sent.began()));
        pauses.resume(Part.ENRICH);
        TopicWatch.Seen inEnriched = enriched.await();
        legs.add(leg(
                "raw → enriched",
                batch,
                inEnriched.count(),
                inEnriched.last() - (alone ? sent.ended() : inEnriched.first())));
        long resumed = System.nanoTime();
        pauses.resume(Part.PUBLISH);
        TopicWatch.Seen inPublished = published.await();
        legs.add(leg(
                "enriched → published",
                batch,
                inPublished.count(),
                inPublished.last() - (alone ? resumed : inPublished.first())));
        long stored = awaitStored(inPublished);
        legs.add(leg("published → PostgreSQL", batch, inPublished.count(), stored - inPublished.first()));
        return sent.refused();
    }

    private static Leg leg(String name, Batch batch, int stories, long nanos) {
        return Leg.of(name, stories, batch.bytes(), nanos);
    }

    private TopicWatch watch(String topic, Batch batch) {
        return TopicWatch.of(target.kafka(), topic, batch.stories().prefix(), batch.size(), PATIENCE);
    }

    private Batch batch(String part, int count) {
        var stories = new BenchStories(mark + part, Vocabulary.load(), Instant.now());
        var documents = new ArrayList<byte[]>(count);
        for (int i = 0; i < count; i++) {
            documents.add(stories.document(i));
        }
        return new Batch(stories, documents);
    }

    /**
     * As fast as so many senders are answered.
     *
     * @throws ServiceAway if ingest-service goes away meanwhile; the other senders then stop too
     */
    private Sent push(Batch batch) {
        IngestClient client = target.ingestClient();
        var next = new AtomicInteger();
        var refused = new AtomicInteger();
        var away = new AtomicReference<@Nullable ServiceAway>();
        long began = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int s = 0; s < SENDERS; s++) {
                senders.execute(() -> {
                    try {
                        for (int i = next.getAndIncrement(); i < batch.size(); i = next.getAndIncrement()) {
                            byte[] document = batch.documents().get(i);
                            if (!client.push(target.feed(), target.key(), "application/json", document)
                                    .isWhole()) {
                                refused.incrementAndGet();
                            }
                        }
                    } catch (ServiceAway e) {
                        away.compareAndSet(null, e);
                        next.set(batch.size());
                    }
                });
            }
        }
        ServiceAway gone = away.get();
        if (gone != null) {
            throw gone;
        }
        return new Sent(began, System.nanoTime(), refused.get());
    }

    /** When the store has the last record of each partition, it has all before them. */
    private long awaitStored(TopicWatch.Seen published) {
        DeskClient desk = target.deskClient();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String id : published.lastKeys()) {
            while (desk.article(id).isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(id + " is published and not in the store after " + PATIENCE);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK.toMillis()));
            }
        }
        return System.nanoTime();
    }
}
