package wiredesk.enrich.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.springframework.kafka.core.KafkaOperations;
import wiredesk.enrich.replay.ReplayReport.Outcome;
import wiredesk.enrich.stream.ArticleEnrichment;
import wiredesk.enrich.stream.BadArticle;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Topics;

/**
 * Enriches raw articles again and writes those in which something else is found, marked as replays.
 *
 * <p>Partition by partition: first where the newest enriched revision of each article stands, then the raw articles in their order. An
 * article is replayed if its newest revision is usable and was enriched; what the service does meanwhile is newer and wins behind it. Each
 * batch is one transaction; a replay that ends early has written whole batches, and the next one finds those unchanged.
 */
final class Replay {

    /** Enriched after a raw article was written; clocks may differ by so much. */
    private static final Duration CLOCKS = Duration.ofHours(1);

    private static final Duration POLL = Duration.ofMillis(500);

    /** What a replay reads, writes and computes with. */
    record Tools(
            Supplier<Consumer<String, byte[]>> consumers,
            Deserializer<Object> deserializer,
            ArticleEnrichment enrichment,
            ExecutorService threads,
            KafkaOperations<String, byte[]> kafka) {}

    /** Hears how far a replay is. */
    interface Progress {

        /** A batch is done. */
        void at(ReplayReport report);
    }

    private record Candidate(
            ConsumerRecord<String, byte[]> record, EnrichedArticle before, Future<EnrichedArticle> now) {}

    private final Tools tools;
    private final ReplayProperties what;
    private final BooleanSupplier stopped;
    private final Progress progress;
    private final ReplayReport report = new ReplayReport();

    /** @param stopped asked before each batch, and while it is read what was found before, whether to end early */
    Replay(Tools tools, ReplayProperties what, BooleanSupplier stopped, Progress progress) {
        this.tools = tools;
        this.what = what;
        this.stopped = stopped;
        this.progress = progress;
    }

    /**
     * Runs to the end of what is there now, or until it is stopped.
     *
     * @throws IllegalStateException if the two topics do not have the same partitions, so that an article's records cannot be found
     */
    ReplayReport run() throws InterruptedException {
        try (var raw = tools.consumers().get();
                var enriched = tools.consumers().get()) {
            List<TopicPartition> partitions = partitions(raw, Topics.ARTICLES_RAW);
            int others = partitions(enriched, Topics.ARTICLES_ENRICHED).size();
            if (others != partitions.size()) {
                throw new IllegalStateException("%s has %d partitions and %s %d: what belongs together cannot be found"
                        .formatted(Topics.ARTICLES_RAW, partitions.size(), Topics.ARTICLES_ENRICHED, others));
            }
            Map<TopicPartition, Long> starts = offsets(raw, partitions, what.from(), raw.beginningOffsets(partitions));
            Map<TopicPartition, Long> ends = offsets(raw, partitions, what.to(), raw.endOffsets(partitions));
            report.expect(partitions.stream()
                    .mapToLong(partition -> length(starts, ends, partition))
                    .sum());
            for (TopicPartition partition : partitions) {
                if (length(starts, ends, partition) > 0 && !stopped.getAsBoolean()) {
                    EnrichedPartition before = before(enriched, partition.partition());
                    replay(
                            raw,
                            partition,
                            starts.getOrDefault(partition, 0L),
                            ends.getOrDefault(partition, 0L),
                            before);
                }
            }
        }
        return report;
    }

    private EnrichedPartition before(Consumer<String, byte[]> consumer, int number) {
        var partition = new TopicPartition(Topics.ARTICLES_ENRICHED, number);
        List<TopicPartition> alone = List.of(partition);
        Map<TopicPartition, Long> ends = consumer.endOffsets(alone);
        Map<TopicPartition, Long> starts = what.from().isEmpty()
                ? consumer.beginningOffsets(alone)
                : offsets(consumer, alone, what.from().map(from -> from.minus(CLOCKS)), ends);
        var before = new EnrichedPartition(consumer, tools.deserializer(), partition);
        before.read(starts.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L), stopped);
        return before;
    }

    private void replay(
            Consumer<String, byte[]> consumer, TopicPartition partition, long start, long end, EnrichedPartition before)
            throws InterruptedException {
        consumer.assign(List.of(partition));
        consumer.seek(partition, start);
        long position = start;
        while (position < end && !stopped.getAsBoolean()) {
            var batch = new ArrayList<Candidate>();
            for (var record : consumer.poll(POLL)) {
                if (record.offset() < end) {
                    candidate(record, before).ifPresent(batch::add);
                }
            }
            write(changed(batch));
            long reached = Math.min(consumer.position(partition), end);
            report.passed(reached - position);
            position = reached;
            progress.at(report);
        }
    }

    /** The article of a record, on its way through the enrichers, if it is one to be replayed. */
    private Optional<Candidate> candidate(ConsumerRecord<String, byte[]> record, EnrichedPartition before) {
        RawArticle raw;
        try {
            raw = tools.enrichment().read(record);
        } catch (BadArticle e) {
            report.add(Outcome.UNREADABLE);
            return Optional.empty();
        }
        if (what.feed().filter(feed -> !feed.equals(raw.getFeed())).isPresent()) {
            return Optional.empty();
        }
        if (raw.getStatus() != EditorialStatus.USABLE) {
            report.add(Outcome.NOT_USABLE);
            return Optional.empty();
        }
        Optional<Known> known = before.newest(raw.getArticleId());
        if (known.isEmpty() || known.get().compare(raw.getRevision()) > 0) {
            report.add(Outcome.NOT_ENRICHED);
            return Optional.empty();
        }
        if (known.get().isTaken() || !known.get().isSame(raw.getRevision())) {
            report.add(Outcome.SUPERSEDED);
            return Optional.empty();
        }
        Optional<EnrichedArticle> was = before.at(known.get().offset());
        before.take(raw.getArticleId());
        if (was.isEmpty()) {
            report.add(Outcome.NOT_ENRICHED);
        }
        return was.map(article -> new Candidate(
                record, article, tools.threads().submit(() -> tools.enrichment().enrich(raw))));
    }

    private List<ProducerRecord<String, byte[]>> changed(List<Candidate> batch) throws InterruptedException {
        var changed = new ArrayList<ProducerRecord<String, byte[]>>();
        for (Candidate candidate : batch) {
            EnrichedArticle before = candidate.before();
            EnrichedArticle now = result(candidate.now());
            Difference difference = Difference.between(before.getEnrichment(), now.getEnrichment());
            if (difference.isNone()) {
                report.add(Outcome.UNCHANGED);
            } else if (!now.getEnrichment().getDegraded().isEmpty()) {
                report.add(Outcome.DEGRADED);
            } else {
                try {
                    changed.add(tools.enrichment().write(candidate.record(), replayed(before, now)));
                    report.add(now.getArticleId(), now.getItem().getHeadline(), difference);
                } catch (BadArticle e) {
                    report.add(Outcome.UNREADABLE);
                }
            }
        }
        return changed;
    }

    /** Enriched later than before whatever the clocks say: this is what tells the newer from the older. */
    private static EnrichedArticle replayed(EnrichedArticle before, EnrichedArticle now) {
        Instant later = before.getEnrichedAt().plusMillis(1);
        return EnrichedArticle.newBuilder(now)
                .setEnrichedAt(now.getEnrichedAt().isBefore(later) ? later : now.getEnrichedAt())
                .setReplay(true)
                .build();
    }

    private void write(List<ProducerRecord<String, byte[]>> changed) {
        if (what.dryRun() || changed.isEmpty()) {
            return;
        }
        tools.kafka().executeInTransaction(kafka -> {
            for (var record : changed) {
                // A send that fails fails the commit.
                var _ = kafka.send(record);
            }
            return changed.size();
        });
        report.committed(changed.size());
    }

    private static EnrichedArticle result(Future<EnrichedArticle> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an article could not be enriched: " + e.getCause(), e);
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    /** The first offsets at a time; {@code otherwise} where no time is given or nothing was written since. */
    private static Map<TopicPartition, Long> offsets(
            Consumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Optional<Instant> time,
            Map<TopicPartition, Long> otherwise) {
        if (time.isEmpty()) {
            return otherwise;
        }
        var asked = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> asked.put(partition, time.get().toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(asked);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        var offsets = new HashMap<TopicPartition, Long>();
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp at = found.get(partition);
            offsets.put(partition, at == null ? ends.getOrDefault(partition, 0L) : at.offset());
        }
        return offsets;
    }

    private static long length(
            Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends, TopicPartition partition) {
        return Math.max(0, ends.getOrDefault(partition, 0L) - starts.getOrDefault(partition, 0L));
    }
}
