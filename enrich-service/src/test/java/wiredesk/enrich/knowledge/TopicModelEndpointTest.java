package wiredesk.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.enrich.tag.topic.MadeUpStories;
import wiredesk.enrich.tag.topic.MediaTopics;
import wiredesk.enrich.tag.topic.TopicModel;
import wiredesk.enrich.tag.topic.TopicModelFile;
import wiredesk.enrich.tag.topic.TopicTraining;
import wiredesk.enrich.tag.topic.UnusableFile;

class TopicModelEndpointTest {

    private static final TopicModel MODEL = new TopicTraining(MediaTopics.CURRENT, 5, how -> {})
            .train(MadeUpStories.stories(5), Instant.parse("2026-03-01T06:00:00Z"))
            .model();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("topics.model");
    }

    @Test
    void aModelThatComesToBeIsLoadedWhenItIsAskedFor() throws IOException {
        var topics = loaded();
        var endpoint = new TopicModelEndpoint(topics);
        assertThat(endpoint.loaded()).isEqualTo(told(Map.of("path", file.toString(), "loaded", false)));

        TopicModelFile.write(MODEL, file);
        assertThat(topics.get().model()).isEmpty();
        var answer = endpoint.reload();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo(theModel()).isEqualTo(endpoint.loaded());
        assertThat(topics.get().model()).isPresent();
    }

    @Test
    void aBadFileIsRefusedAndTheOldModelStays() throws IOException {
        TopicModelFile.write(MODEL, file);
        var topics = loaded();
        var before = topics.get();
        var endpoint = new TopicModelEndpoint(topics);
        Files.writeString(file, "Ministers met on Monday.");

        var answer = endpoint.reload();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getBody())
                .isEqualTo(Map.of(
                        "error",
                        "The topic model " + file
                                + " cannot be used: it does not begin with the header of a topic model",
                        "stays",
                        theModel()));
        assertThat(topics.get()).isSameAs(before);
    }

    @Test
    void aModelThatIsTakenAwayIsLetGo() throws IOException {
        TopicModelFile.write(MODEL, file);
        var topics = loaded();
        Files.delete(file);

        assertThat(new TopicModelEndpoint(topics).reload().getStatus()).isEqualTo(200);
        assertThat(topics.get().model()).isEmpty();
    }

    @Test
    void aBadFileEndsTheStart() throws IOException {
        Files.writeString(file, "Ministers met on Monday.");

        assertThatThrownBy(this::loaded).isInstanceOf(UnusableFile.class);
    }

    private LoadedTopics loaded() {
        return new LoadedTopics(new TopicProperties(file, null, "en"));
    }

    private Map<String, Object> theModel() {
        return told(Map.of(
                "path",
                file.toString(),
                "loaded",
                true,
                "digest",
                MODEL.header().digest(),
                "trainedAt",
                "2026-03-01T06:00:00Z",
                "stories",
                15,
                "topics",
                3));
    }

    private static Map<String, Object> told(Map<String, Object> model) {
        return Map.of("vocabulary", Map.of("topics", MediaTopics.CURRENT.size()), "model", model);
    }
}
