package wiredesk.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicModelFileTest {

    private static final TopicModel MODEL = new TopicTraining(MediaTopics.CURRENT, 5, how -> {})
            .train(MadeUpStories.stories(5), Instant.parse("2026-03-01T06:00:00Z"))
            .model();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("topics.model");
        TopicModelFile.write(MODEL, file);
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        var read = TopicModelFile.read(file);

        assertThat(read.header()).isEqualTo(MODEL.header());
        assertThat(read.topics()).isEqualTo(MODEL.topics());
        assertThat(read.trust()).isEqualTo(MODEL.trust());
        assertThat(read.seen()).isEqualTo(MODEL.seen());
        for (String code : MadeUpStories.codes()) {
            var features = TextFeatures.of(MadeUpStories.text(code, 100));
            assertThat(read.probabilities(features)).isEqualTo(MODEL.probabilities(features));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theSameModelIsTheSameFile() throws IOException {
        Path second = folder.resolve("second.model");

        TopicModelFile.write(TopicModelFile.read(file), second);

        assertThat(second).hasSameBinaryContentAs(file);
    }

    @Test
    void aFileThatWasCutOffIsRefusedWhereverItWasCut() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 1 + bytes.length / 97) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertRefused("");
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused("it is cut off");
    }

    @Test
    void aFileOfWhichABitHasTurnedIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int weights = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n\n") + 2;
        for (int at = weights; at < bytes.length; at += 1 + bytes.length / 97) {
            byte[] turned = bytes.clone();
            turned[at] ^= 0x10;
            Files.write(file, turned);
            assertRefused("");
        }
    }

    @Test
    void aFileWithSomethingBehindTheModelIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));

        assertRefused("something follows its weights");
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        Files.writeString(file, "Ministers met on Monday.\n\nThey parted on Tuesday.\n");
        assertRefused("it does not begin with the header of a topic model");
        Files.write(file, new byte[100_000]);
        assertRefused("it does not begin with the header of a topic model");
        Files.writeString(file, "wiredesk-topic-model: 2\n\n");
        assertRefused("it is of version 2, 1 is read");
        Files.writeString(file, "wiredesk-topic-model: 1\ntrained-at: yesterday\n\n");
        assertRefused("its header is damaged");
        Files.delete(file);
        assertRefused("NoSuchFileException");
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> TopicModelFile.read(file))
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith("The topic model " + file + " cannot be used: ")
                .hasMessageContaining(why);
    }
}
