package wiredesk.enrich.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wiredesk.schemas.LearnedFrequencies;

/**
 * Counts the articles of the partitions that this instance reads. A partition's lessons wait until it is known what was counted before,
 * {@value #MOST_WAITING} at most; of more, those that come later are not counted.
 *
 * <p>Safe for use by several threads.
 */
final class Learner {

    /** Lessons of a partition that wait at most, some kilobyte each. */
    static final int MOST_WAITING = 2_000;

    /**
     * Counts of a language and partition that are not in the topic.
     *
     * @param record what was counted
     * @param learned for {@link #written}
     */
    record Unwritten(LearnedFrequencies record, long learned) {

        String key() {
            return record.getPartition() + "/" + record.getLanguage();
        }
    }

    private static final class Partition {

        private final long end;
        private final List<Lesson> waiting = new ArrayList<>();
        private final Map<String, LanguageCounts> languages = new TreeMap<>();
        private boolean adopted;

        private Partition(long end) {
            this.end = end;
        }
    }

    private final int mostWords;
    private final int mostLanguages;
    private final Map<Integer, Partition> partitions = new TreeMap<>();
    private long learned;
    private long missed;

    /**
     * @param mostWords that are counted in a language and partition
     * @param mostLanguages that are counted in a partition
     */
    Learner(int mostWords, int mostLanguages) {
        this.mostWords = mostWords;
        this.mostLanguages = mostLanguages;
    }

    /** Learns from articles, in the order they stand in their partitions. */
    synchronized void learn(Collection<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            Partition partition = partitions.get(lesson.partition());
            if (partition == null) {
                missed++;
            } else if (partition.adopted) {
                learn(partition, lesson);
            } else if (partition.waiting.size() < MOST_WAITING) {
                partition.waiting.add(lesson);
            } else {
                missed++;
            }
        }
    }

    private void learn(Partition partition, Lesson lesson) {
        LanguageCounts counts = partition.languages.get(lesson.language());
        if (counts == null) {
            if (partition.languages.size() == mostLanguages) {
                missed++;
                return;
            }
            counts = new LanguageCounts(mostWords);
            partition.languages.put(lesson.language(), counts);
        }
        if (counts.learn(lesson)) {
            learned++;
        }
    }

    /**
     * Partitions that are now this instance's to read.
     *
     * @param ends one past the last offset of each
     */
    synchronized void assigned(Map<Integer, Long> ends) {
        ends.forEach((number, end) -> partitions.put(number, new Partition(end)));
    }

    /** Partitions that are so no more. */
    synchronized void dropped(Collection<Integer> numbers) {
        numbers.forEach(partitions::remove);
    }

    /** Partitions of which it is not known yet what was counted before. */
    synchronized Set<Integer> waiting() {
        var waiting = new HashMap<>(partitions);
        waiting.values().removeIf(partition -> partition.adopted);
        return Set.copyOf(waiting.keySet());
    }

    /** Says what was counted in a partition before; what has waited for it is counted now. */
    synchronized void adopt(int number, Collection<LearnedFrequencies> stored) {
        Partition partition = partitions.get(number);
        if (partition == null || partition.adopted) {
            return;
        }
        for (LearnedFrequencies record : stored) {
            partition.languages.put(record.getLanguage(), new LanguageCounts(mostWords, record, partition.end));
        }
        partition.adopted = true;
        partition.waiting.forEach(lesson -> learn(partition, lesson));
        partition.waiting.clear();
    }

    /** All partitions whose articles are counted. */
    synchronized Set<Integer> counting() {
        var counting = new HashMap<>(partitions);
        counting.values().removeIf(partition -> !partition.adopted);
        return Set.copyOf(counting.keySet());
    }

    /** What was learned in these partitions and is not in the topic yet. */
    synchronized List<Unwritten> unwritten(Collection<Integer> numbers) {
        var unwritten = new ArrayList<Unwritten>();
        for (int number : numbers) {
            Partition partition = partitions.get(number);
            if (partition != null) {
                partition.languages.forEach((language, counts) -> {
                    if (counts.isUnwritten()) {
                        unwritten.add(new Unwritten(counts.record(number, language), counts.learned()));
                    }
                });
            }
        }
        return unwritten;
    }

    /** That is in the topic now. */
    synchronized void written(Unwritten done) {
        Partition partition = partitions.get(done.record().getPartition());
        LanguageCounts counts =
                partition == null ? null : partition.languages.get(done.record().getLanguage());
        if (counts != null) {
            counts.written(done.learned());
        }
    }

    /** Articles counted by this instance since its start. */
    synchronized long learned() {
        return learned;
    }

    /** Articles that were not counted because a bound was reached. */
    synchronized long missed() {
        return missed;
    }
}
