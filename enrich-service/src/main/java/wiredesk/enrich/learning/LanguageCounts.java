package wiredesk.enrich.learning;

import java.util.Arrays;
import wiredesk.enrich.terms.FrequencyCounter;
import wiredesk.enrich.terms.RecentArticles;
import wiredesk.schemas.LearnedFrequencies;

/** What was counted in the articles of a language and partition, and how far. Not safe for use by several threads. */
final class LanguageCounts {

    private final FrequencyCounter counter;
    private final RecentArticles recent;
    private long nextOffset;
    /** How often something was learned since this object is there, and when it was last written. */
    private long learned;

    private long written;

    /** Nothing yet. */
    LanguageCounts(int mostWords) {
        counter = new FrequencyCounter(mostWords);
        recent = new RecentArticles();
    }

    /**
     * What a record says.
     *
     * @param end one past the last offset of the partition: a record that knows later ones is of another log, and its offset means nothing
     * @throws IllegalArgumentException if it makes no sense
     */
    LanguageCounts(int mostWords, LearnedFrequencies record, long end) {
        counter = new FrequencyCounter(mostWords, StoredCounts.of(record));
        recent = RecentArticles.of(StoredCounts.ints(record.getRecent()));
        nextOffset = record.getNextOffset() > end ? 0 : record.getNextOffset();
    }

    /** Counts an article that was not counted before; returns whether it was one. */
    boolean learn(Lesson lesson) {
        if (lesson.offset() < nextOffset) {
            return false;
        }
        nextOffset = lesson.offset() + 1;
        if (!recent.add(lesson.article())) {
            return false;
        }
        counter.count(lesson.words());
        learned++;
        return true;
    }

    boolean isUnwritten() {
        return learned > written;
    }

    /** How much has been learned, to be told to {@link #written}. */
    long learned() {
        return learned;
    }

    /** What was learned until then is in the topic. */
    void written(long until) {
        written = Math.max(written, until);
    }

    LearnedFrequencies record(int partition, String language) {
        return StoredCounts.record(counter.counts())
                .setPartition(partition)
                .setLanguage(language)
                .setNextOffset(nextOffset)
                .setRecent(Arrays.stream(recent.toArray()).boxed().toList())
                .build();
    }
}
