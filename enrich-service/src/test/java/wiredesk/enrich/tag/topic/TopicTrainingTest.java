package wiredesk.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicTrainingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    @Test
    void tenStoriesOfEachTopicTeachWhatTheProfilesCannotKnow() {
        var trained = train(MadeUpStories.stories(10));

        assertThat(rightOfThirty(new TopicKnowledge(MediaTopics.CURRENT, Optional.of(trained.model()))))
                .isEqualTo(30);
        assertThat(rightOfThirty(TopicKnowledge.STANDARD)).isLessThan(5);
    }

    @Test
    void theReportTellsEachTopicOnTheStoriesHeldBack() {
        assertThat(train(MadeUpStories.stories(10)).report())
                .isEqualTo(new TopicReport(
                        30,
                        6,
                        1,
                        1,
                        List.of(
                                new TopicReport.Row("06000000", "environment", 10, 2, 1, 1),
                                new TopicReport.Row("10000000", "lifestyle and leisure", 10, 2, 1, 1),
                                new TopicReport.Row("15000000", "sport", 10, 2, 1, 1))));
    }

    @Test
    void precisionAndRecallAreThoseOfTheCounts() {
        var counts = new TreeMap<>(Map.of("15000000", counts(9, 4, 5, 3), "06000000", counts(3, 2, 0, 0)));

        var report = TopicReport.of(counts, MediaTopics.CURRENT, 12, 6);

        assertThat(report)
                .isEqualTo(new TopicReport(
                        12,
                        6,
                        0.6,
                        0.5,
                        List.of(
                                new TopicReport.Row("06000000", "environment", 3, 2, 0, 0),
                                new TopicReport.Row("15000000", "sport", 9, 4, 0.6, 0.75))));
        assertThat(report.topics()).extracting(TopicReport.Row::f1).containsExactly(0.0, 2 * 0.6 * 0.75 / 1.35);
    }

    @Test
    void theSameStoriesInAnyOrderGiveTheSameModel() {
        var stories = MadeUpStories.stories(6);
        var shuffled = new ArrayList<>(stories);
        Collections.reverse(shuffled);

        var first = train(stories);
        var second = train(shuffled);

        assertThat(second.model().header()).isEqualTo(first.model().header());
        assertThat(second.report()).isEqualTo(first.report());
    }

    @Test
    void aTopicWithTooFewStoriesCountsAsTheNextBroaderOne() {
        var stories = MadeUpStories.stories(5);
        stories.add(CodedStory.of(
                "a", List.of("medtop:20001065"), MadeUpStories.text("15000000", 90), MediaTopics.CURRENT));
        stories.add(CodedStory.of("b", List.of("nothing"), MadeUpStories.text("15000000", 91), MediaTopics.CURRENT));

        var trained = train(stories);

        assertThat(trained.model().topics()).isEqualTo(MadeUpStories.codes());
        assertThat(trained.report().topics())
                .extracting(TopicReport.Row::code, TopicReport.Row::stories)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("06000000", 5),
                        org.assertj.core.api.Assertions.tuple("10000000", 5),
                        org.assertj.core.api.Assertions.tuple("15000000", 6));
    }

    @Test
    void ofATopicAndABroaderOneAStoryHasTheNarrower() {
        var story = CodedStory.of(
                "a",
                List.of("15000000", "medtop:20001065", "06000000"),
                MadeUpStories.text("15000000", 1),
                MediaTopics.CURRENT);

        assertThat(story.codes()).containsExactlyInAnyOrder("06000000", "20001065");
    }

    @Test
    void oneTopicAloneIsNothingToLearn() {
        var sport = MadeUpStories.stories(5).stream()
                .filter(story -> story.codes().contains("15000000"))
                .toList();

        assertThatThrownBy(() -> train(sport))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "5 stories with topics, and 1 topic with at least 5 of them: there is nothing to tell apart");
    }

    @Test
    void progressIsToldRoundByRound() {
        var told = new ArrayList<String>();

        new TopicTraining(MediaTopics.CURRENT, 5, told::add).train(MadeUpStories.stories(5), NOW);

        assertThat(told)
                .hasSize(2 * TopicTrainer.EPOCHS)
                .startsWith("held-back report: 3 topics, 12 stories, round 1 of 30")
                .endsWith("model: 3 topics, 15 stories, round 30 of 30");
    }

    private static TopicTraining.Trained train(Collection<CodedStory> stories) {
        return new TopicTraining(MediaTopics.CURRENT, 5, how -> {}).train(stories, NOW);
    }

    /** How many of ten new stories of each topic get it as their surest one. */
    private static int rightOfThirty(TopicKnowledge knowledge) {
        int right = 0;
        for (String code : MadeUpStories.codes()) {
            for (int number = 100; number < 110; number++) {
                var topics = knowledge.topics(MadeUpStories.text(code, number));
                right += !topics.isEmpty() && topics.getFirst().topic().code().equals(code) ? 1 : 0;
            }
        }
        return right;
    }

    private static TopicReport.Counts counts(int stories, int expected, int told, int right) {
        var counts = new TopicReport.Counts();
        counts.stories = stories;
        counts.expected = expected;
        counts.told = told;
        counts.right = right;
        return counts;
    }
}
