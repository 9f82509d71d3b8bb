package wiredesk.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;
import wiredesk.local.client.Answer;
import wiredesk.local.client.EventStream;
import wiredesk.local.client.IngestClient;
import wiredesk.local.terminal.Json;

/**
 * Pushes stories at a fixed rate, whatever the answers do, and measures each from the moment it was meant to start: a stall is
 * seen in every story that it delays (no coordinated omission).
 */
public final class LatencyRun {

    private static final Duration LATE = Duration.ofSeconds(30);

    private final Target target;
    private final Target.Progress progress;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(long nanos, String data) {}

    private record Pushed(String id, long intended, long answered, boolean taken) {}

    /** A run against {@code target}. */
    public LatencyRun(Target target, Target.Progress progress) {
        this.target = target;
        this.progress = progress;
    }

    /** Pushes {@code rate} stories a second, first for {@code warmUp}, which does not count, then for {@code duration}. */
    public LatencyReport run(double rate, Duration warmUp, Duration duration) {
        var stories = new BenchStories(
                "lat" + Long.toString(System.currentTimeMillis(), 36), Vocabulary.load(), Instant.now());
        int warm = (int) Math.round(rate * warmUp.toMillis() / 1000.0);
        int counted = (int) Math.round(rate * duration.toMillis() / 1000.0);
        progress.accept("preparing " + (warm + counted) + " stories");
        List<byte[]> documents = new ArrayList<>(warm + counted);
        for (int i = 0; i < warm + counted; i++) {
            documents.add(stories.document(i));
        }
        try (EventStream stream = target.deskClient().stream(Map.of("feed", target.feed()))) {
            Thread reader = Thread.ofPlatform().daemon().name("event stream").start(() -> read(stream));
            progress.accept("pushing " + rate + " stories a second for "
                    + (warmUp.toMillis() + duration.toMillis()) / 1000 + " s");
            List<Pushed> pushed = push(stories, documents, rate);
            awaitLast(pushed);
            reader.interrupt();
            return report(rate, duration, pushed.subList(warm, pushed.size()));
        }
    }

    private void read(EventStream stream) {
        try {
            stream.forEach(event -> {
                long now = System.nanoTime();
                id(event.data()).ifPresent(id -> seen.putIfAbsent(id, new Seen(now, event.data())));
            });
        } catch (RuntimeException closed) {
            // The run has ended and closed the stream.
        }
    }

    /** The id, without reading all of the event: the reader must not be what is slow. */
    private static Optional<String> id(String data) {
        int at = data.indexOf("\"id\":\"");
        int end = at < 0 ? -1 : data.indexOf('"', at + 6);
        return end < 0 ? Optional.empty() : Optional.of(data.substring(at + 6, end));
    }

    private List<Pushed> push(BenchStories stories, List<byte[]> documents, double rate) {
        IngestClient client = target.ingestClient();
        var pushed = new Pushed[documents.size()];
        long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < pushed.length; i++) {
                int number = i;
                long intended = start + Math.round(i * 1e9 / rate);
                awaitNanos(intended);
                threads.execute(
                        () -> pushed[number] = push(client, stories.id(number), documents.get(number), intended));
            }
        }
        return List.of(pushed);
    }

    private Pushed push(IngestClient client, String id, byte[] document, long intended) {
        boolean taken;
        try {
            Answer answer = client.push(target.feed(), target.key(), "application/json", document);
            taken = answer.isWhole();
        } catch (RuntimeException noAnswer) {
            taken = false;
        }
        return new Pushed(id, intended, System.nanoTime(), taken);
    }

    private static void awaitNanos(long moment) {
        long left = moment - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = moment - System.nanoTime();
        }
    }

    private void awaitLast(List<Pushed> pushed) {
        long end = System.nanoTime() + LATE.toNanos();
        while (System.nanoTime() < end && pushed.stream().anyMatch(p -> p.taken() && !seen.containsKey(p.id()))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private LatencyReport report(double rate, Duration duration, List<Pushed> counted) {
        List<Pushed> complete =
                counted.stream().filter(p -> seen.containsKey(p.id())).toList();
        int refused = (int) counted.stream().filter(p -> !p.taken()).count();
        List<JsonNode> articles =
                complete.stream().map(p -> Json.tree(seenOf(p).data())).toList();
        return new LatencyReport(
                rate,
                duration.toMillis() / 1000.0,
                counted.size(),
                refused,
                counted.size() - refused - complete.size(),
                percentiles(complete, p -> seenOf(p).nanos() - p.intended()),
                percentiles(complete, p -> p.answered() - p.intended()),
                percentiles(articles, a -> between(a, "receivedAt", "enrichedAt")),
                percentiles(articles, a -> between(a, "enrichedAt", "publishedAt")));
    }

    private Seen seenOf(Pushed pushed) {
        return Optional.ofNullable(seen.get(pushed.id())).orElseThrow();
    }

    private static long between(JsonNode article, String from, String to) {
        return Duration.between(
                        Instant.parse(article.path(from).asString()),
                        Instant.parse(article.path(to).asString()))
                .toNanos();
    }

    private static <T> Percentiles percentiles(List<T> list, ToLongFunction<T> nanos) {
        return Percentiles.ofNanos(list.stream().mapToLong(nanos).toArray());
    }
}
