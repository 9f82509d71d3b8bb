package wiredesk.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wiredesk.enrich.fingerprint.Words.document;
import static wiredesk.enrich.fingerprint.Words.joined;
import static wiredesk.enrich.fingerprint.Words.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StoryClusteringTest {

    private static final int STORIES = 12;

    private final Random random = new Random(3);

    @Test
    void reportsOfAStoryAreOneAndTheirOrderDoesNotMatter() {
        var documents = reports();
        var stories = StoryClustering.of(documents);
        stories.forEach((id, story) -> assertThat(story).isEqualTo(id.substring(0, 3) + "0"));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(documents, random);
            assertThat(StoryClustering.of(documents)).isEqualTo(stories);
        }
    }

    @Test
    void whateverTheTextsEachHasOneStoryNamedByAnArticleOfIt() {
        for (int round = 0; round < 50; round++) {
            var documents = new ArrayList<Document>();
            for (int i = 0; i < 40; i++) {
                documents.add(document("d%02d".formatted(i), few(random.nextInt(12))));
            }
            var stories = StoryClustering.of(documents);
            assertThat(stories.keySet())
                    .containsExactlyElementsOf(
                            documents.stream().map(Document::id).toList());
            stories.forEach((id, story) -> {
                assertThat(stories).containsEntry(story, story);
                assertThat(story).isLessThanOrEqualTo(id);
            });
            Collections.shuffle(documents, random);
            assertThat(StoryClustering.of(documents)).isEqualTo(stories);
        }
    }

    @Test
    void theTreeIsThatOfJoiningTheNearestPairAgainAndAgain() {
        for (int round = 0; round < 20; round++) {
            var documents = new ArrayList<Document>();
            for (int i = 0; i < 30; i++) {
                documents.add(document("d%02d".formatted(i), joined(few(6), random(random, 2))));
            }
            assertThat(StoryClustering.of(documents)).isEqualTo(NearestPair.stories(documents));
        }
    }

    @Test
    void anArticleWithoutWordsIsAStoryOfItsOwn() {
        assertThat(StoryClustering.of(List.of(document("a", List.of()), document("b", List.of()))))
                .isEqualTo(new TreeMap<>(java.util.Map.of("a", "a", "b", "b")));
        assertThat(StoryClustering.of(List.of())).isEmpty();
    }

    @Test
    void twoArticlesWithOneIdAreRefused() {
        assertThatThrownBy(() -> StoryClustering.of(List.of(document("a", List.of()), document("a", List.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two articles have the id a");
    }

    @Test
    void inOnePassReportsFindTheStoryThatIsKnown() {
        var stories = new Stories(100);
        var named = new TreeMap<String, HashSet<String>>();
        for (Document report : reports()) {
            named.computeIfAbsent(report.id().substring(0, 3), _ -> new HashSet<>())
                    .add(stories.add(report));
        }
        assertThat(named)
                .hasSize(STORIES)
                .allSatisfy((_, names) -> assertThat(names).hasSize(1));
        assertThat(stories.size()).isEqualTo(STORIES);
    }

    @Test
    void inOnePassTheStoryThatWaitedLongestIsForgotten() {
        var stories = new Stories(2);
        var first = few(10);
        assertThat(stories.add(document("a", first))).isEqualTo("a");
        assertThat(stories.add(document("b", random(random, 10)))).isEqualTo("b");
        assertThat(stories.add(document("a2", first))).isEqualTo("a");
        assertThat(stories.add(document("c", random(random, 10)))).isEqualTo("c");
        assertThat(stories.size()).isEqualTo(2);
        assertThat(stories.add(document("a3", first))).isEqualTo("a");
        assertThatThrownBy(() -> new Stories(0)).hasMessage("expected at least one story to be known, found 0");
    }

    /** Five reports each of twelve stories: half of their words are the story's. */
    private List<Document> reports() {
        var reports = new ArrayList<Document>();
        for (int story = 0; story < STORIES; story++) {
            var common = random(random, 25);
            for (int report = 0; report < 5; report++) {
                reports.add(document("s%02d%d".formatted(story, report), joined(common, random(random, 25))));
            }
        }
        return reports;
    }

    /** So few different words that many articles share some. */
    private List<String> few(int count) {
        return random.ints(count, 0, 40).mapToObj(i -> "f" + i).toList();
    }
}
