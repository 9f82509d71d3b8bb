package wiredesk.enrich.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import wiredesk.enrich.learning.Learner.Unwritten;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.LearnedFrequencies;

class LearnerTest {

    static {
        ContractTrust.establish();
    }

    private static final long END = 1_000_000;

    private final Learner learner = new Learner(5_000, 2);

    @Test
    void anArticleIsCountedOnceHoweverManyRevisionsItHas() {
        own(learner, List.of());
        learner.learn(List.of(lesson(10, "en", 7), lesson(11, "en", 7), lesson(12, "en", 8)));
        learner.learn(List.of(lesson(13, "en", 7)));
        assertThat(learner.learned()).isEqualTo(2);
        assertThat(record(learner, "en").getArticles()).isEqualTo(2);
    }

    @Test
    void whatIsReadAgainIsNotCountedAgain() {
        own(learner, List.of());
        var lessons = LongStream.range(0, 500)
                .mapToObj(n -> lesson(n, "en", (int) n + 1))
                .toList();
        learner.learn(lessons);
        learner.learn(lessons);
        assertThat(record(learner, "en").getArticles()).isEqualTo(500);
        assertThat(record(learner, "en").getNextOffset()).isEqualTo(500);
    }

    @Test
    void anotherInstanceGoesOnWhereThisOneHasWritten() {
        own(learner, List.of());
        learner.learn(lessons(0, 100));
        List<LearnedFrequencies> topic = write(learner);
        // Killed: these are not in the topic, but their results are, so they do not come again.
        learner.learn(lessons(100, 130));

        var other = new Learner(5_000, 2);
        own(other, topic);
        // The transaction of the last ten written was rolled back: they do come again.
        other.learn(lessons(90, 100));
        other.learn(lessons(130, 200));

        assertThat(record(other, "en").getArticles()).isEqualTo(170);
        assertThat(record(other, "en").getNextOffset()).isEqualTo(200);
        assertThat(StoredCounts.of(record(other, "en")).count(0)).isEqualTo(170);
    }

    @Test
    void lessonsWaitUntilItIsKnownWhatWasCountedBefore() {
        learner.assigned(Map.of(0, END));
        assertThat(learner.waiting()).containsExactly(0);
        learner.learn(lessons(90, 110));
        assertThat(learner.unwritten(List.of(0))).isEmpty();

        var before = new Learner(5_000, 2);
        own(before, List.of());
        before.learn(lessons(0, 100));
        learner.adopt(0, write(before));

        assertThat(learner.waiting()).isEmpty();
        assertThat(learner.counting()).isEqualTo(Set.of(0));
        assertThat(record(learner, "en").getArticles()).isEqualTo(110);
    }

    @Test
    void noMoreLessonsWaitThanTheBoundAllows() {
        learner.assigned(Map.of(0, END));
        learner.learn(lessons(0, Learner.MOST_WAITING + 5));
        learner.adopt(0, List.of());
        assertThat(record(learner, "en").getArticles()).isEqualTo(Learner.MOST_WAITING);
        assertThat(learner.missed()).isEqualTo(5);
    }

    @Test
    void noMoreLanguagesAreCountedThanTheBoundAllows() {
        own(learner, List.of());
        learner.learn(List.of(lesson(0, "en", 1), lesson(1, "de", 2), lesson(2, "fr", 3), lesson(3, "en", 4)));
        assertThat(learner.unwritten(List.of(0))).extracting(Unwritten::key).containsExactly("0/de", "0/en");
        assertThat(learner.missed()).isEqualTo(1);
    }

    @Test
    void aPartitionThatWasTakenAwayTeachesNothingMore() {
        own(learner, List.of());
        learner.learn(lessons(0, 5));
        learner.dropped(List.of(0));
        learner.learn(lessons(5, 8));
        assertThat(learner.learned()).isEqualTo(5);
        assertThat(learner.missed()).isEqualTo(3);
        assertThat(learner.unwritten(List.of(0))).isEmpty();
    }

    @Test
    void onlyWhatIsNewIsWritten() {
        own(learner, List.of());
        learner.learn(List.of(lesson(0, "en", 1), lesson(1, "de", 2)));
        assertThat(write(learner)).hasSize(2);
        assertThat(write(learner)).isEmpty();
        learner.learn(List.of(lesson(2, "de", 3), lesson(3, "en", 1)));
        var later = learner.unwritten(List.of(0));
        assertThat(later).extracting(Unwritten::key).containsExactly("0/de");
        learner.learn(List.of(lesson(4, "de", 5)));
        learner.written(later.getFirst());
        assertThat(learner.unwritten(List.of(0))).hasSize(1);
    }

    @Test
    void aTopicThatWasMadeAnewIsCountedFromItsBeginning() {
        own(learner, List.of());
        learner.learn(lessons(500, 600));
        var topic = write(learner);

        var other = new Learner(5_000, 2);
        other.assigned(Map.of(0, 50L));
        other.adopt(0, topic);
        other.learn(IntStream.range(50, 60)
                .mapToObj(n -> lesson(n, "en", 9_000 + n))
                .toList());

        assertThat(record(other, "en").getArticles()).isEqualTo(110);
        assertThat(record(other, "en").getNextOffset()).isEqualTo(60);
    }

    @Test
    void theLargestRecordStaysWellBelowAMebibyte() throws Exception {
        var full = new Learner(65_536, 1);
        own(full, List.of());
        var random = new SplittableRandom(1);
        for (int article = 0; article < 16_000; article++) {
            full.learn(List.of(new Lesson(
                    0,
                    article,
                    "en",
                    random.nextInt(),
                    random.ints(4).distinct().toArray())));
        }
        LearnedFrequencies record = record(full, "en");
        assertThat(record.getWords()).hasSizeBetween(63_000, 65_536);
        assertThat(record.getRecent()).hasSizeGreaterThan(8_192);
        assertThat(LearnedFrequencies.getEncoder().encode(record).remaining()).isLessThan(500_000);
    }

    private static void own(Learner learner, Collection<LearnedFrequencies> stored) {
        learner.assigned(Map.of(0, END));
        learner.adopt(0, stored);
    }

    /** As if it were in the topic. */
    private static List<LearnedFrequencies> write(Learner learner) {
        var unwritten = learner.unwritten(List.of(0));
        unwritten.forEach(learner::written);
        return unwritten.stream().map(Unwritten::record).toList();
    }

    private static LearnedFrequencies record(Learner learner, String language) {
        return learner.unwritten(List.of(0)).stream()
                .map(Unwritten::record)
                .filter(record -> record.getLanguage().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static List<Lesson> lessons(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> lesson(n, "en", n + 1)).toList();
    }

    private static Lesson lesson(long offset, String language, int article) {
        return new Lesson(0, offset, language, article, new int[] {3, 1_000_000 + article});
    }
}
