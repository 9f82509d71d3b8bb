package wiredesk.ingest.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of one feed. Safe for any number of threads. */
final class FeedRecord {

    /** Minutes in which a feed should have spoken, and did not: then its silence is no chance. */
    private static final double TOO_MANY = 10;

    private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(5);

    private final Optional<Duration> silenceLimit;
    private final Instant start;
    private final Rhythm rhythm;
    private final Sequences sequences = new Sequences();
    private final KnownStories stories = new KnownStories();
    private final WarningShares warnings = new WarningShares();
    private final Map<String, Long> refused = new TreeMap<>();
    private long deliveries;
    private long accepted;
    private long unchanged;
    private long warned;
    private long bytes;
    private @Nullable Instant lastReceived;
    private @Nullable Duration lag;

    FeedRecord(Optional<Duration> silenceLimit, Instant start) {
        this.silenceLimit = silenceLimit;
        this.start = start;
        this.rhythm = new Rhythm(start);
    }

    synchronized void delivered(long size, Instant at) {
        deliveries++;
        bytes += Math.max(0, size);
        rhythm.spoke(at);
        lastReceived = at;
    }

    synchronized void refused(String reason) {
        refused.merge(reason, 1L, Long::sum);
    }

    /** An article is in the log; says whether it is as it was when it came before. */
    synchronized boolean arrived(Arrival article, Instant at) {
        accepted++;
        if (!article.warned().isEmpty()) {
            warned++;
        }
        warnings.arrived(article.warned(), at);
        article.number().ifPresent(number -> {
            if (article.kill()) {
                sequences.killed(number, at);
            } else {
                sequences.arrived(number, at);
            }
        });
        article.versionCreated().ifPresent(made -> lag = Duration.between(made, at));
        boolean same = stories.arrived(article, at);
        if (same) {
            unchanged++;
        }
        return same;
    }

    synchronized Optional<LastReceived> last(String articleId) {
        return stories.last(articleId);
    }

    synchronized double[] rhythm() {
        return rhythm.learned();
    }

    synchronized void remember(double[] learned) {
        rhythm.remember(learned);
    }

    synchronized FeedReport report(Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        silence(now).ifPresent(alarms::add);
        sequences.alarm(now).ifPresent(alarms::add);
        stories.alarm(now).ifPresent(alarms::add);
        warnings.alarm().ifPresent(alarms::add);
        return new FeedReport(
                deliveries,
                accepted,
                unchanged,
                warned,
                Map.copyOf(refused),
                bytes,
                lastReceived,
                lag,
                List.copyOf(alarms));
    }

    private Optional<Alarm> silence(Instant now) {
        Instant last = lastReceived == null ? start : lastReceived;
        Duration silent = Duration.between(last, now);
        if (silenceLimit.isPresent()) {
            return silent.compareTo(silenceLimit.get()) > 0
                    ? Optional.of(new Alarm(
                            Alarm.Kind.SILENCE,
                            last,
                            "nothing for %d min, at most %d min are expected"
                                    .formatted(
                                            silent.toMinutes(),
                                            silenceLimit.get().toMinutes())))
                    : Optional.empty();
        }
        double expected = rhythm.expected(last, now);
        return silent.compareTo(SHORTEST_SILENCE) >= 0 && expected >= TOO_MANY
                ? Optional.of(new Alarm(
                        Alarm.Kind.SILENCE,
                        last,
                        "nothing for %d min, in which it spoke in %.0f minutes on other days"
                                .formatted(silent.toMinutes(), expected)))
                : Optional.empty();
    }
}
