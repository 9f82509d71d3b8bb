package wiredesk.ingest.delivery.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.ingest.credential.SigningSecrets;

class CallbacksTest {

    private static final URI TOPIC = URI.create("https://alpina.example/news.atom");
    private static final String OLD = "the old secret of this service, long";
    private static final String NEW = "the new secret of this service, long";

    @TempDir
    private Path folder;

    @Test
    void everyInstanceGivesTheSameAddressAndSecret() throws IOException {
        Callbacks one = callbacks(OLD);
        Callbacks another = callbacks(OLD);

        assertThat(one.address("alpina", TOPIC)).isEqualTo(another.address("alpina", TOPIC));
        assertThat(one.secret("alpina", TOPIC)).isEqualTo(another.secret("alpina", TOPIC));
        assertThat(another.accept("alpina", TOPIC, token(one, "alpina"))).isTrue();
    }

    @Test
    void eachFeedAndTopicHasItsOwn() throws IOException {
        Callbacks callbacks = callbacks(OLD);
        URI other = URI.create("https://alpina.example/sport.atom");

        assertThat(callbacks.accept("littoral", TOPIC, token(callbacks, "alpina")))
                .isFalse();
        assertThat(callbacks.accept("alpina", other, token(callbacks, "alpina")))
                .isFalse();
        assertThat(callbacks.accept("alpina", TOPIC, callbacks.secret("alpina", TOPIC)))
                .as("the secret is no address")
                .isFalse();
        assertThat(callbacks.secret("alpina", TOPIC)).isNotEqualTo(callbacks.secret("alpina", other));
    }

    @Test
    void whileTheServicesSecretIsInRotationBothAreGood() throws IOException {
        Callbacks before = callbacks(OLD);
        Callbacks during = callbacks(NEW + "\n" + OLD);
        Callbacks after = callbacks(NEW);

        assertThat(during.accept("alpina", TOPIC, token(before, "alpina"))).isTrue();
        assertThat(during.address("alpina", TOPIC)).isEqualTo(after.address("alpina", TOPIC));
        assertThat(during.secrets("alpina", TOPIC).all())
                .extracting(String::new)
                .containsExactly(after.secret("alpina", TOPIC), before.secret("alpina", TOPIC));
        assertThat(after.accept("alpina", TOPIC, token(before, "alpina"))).isFalse();
    }

    private Callbacks callbacks(String secret) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "secret", ""), secret);
        return new Callbacks(URI.create("https://wires.example"), SigningSecrets.of(List.of("file:" + file), 32));
    }

    private static String token(Callbacks callbacks, String feed) {
        String path = callbacks.address(feed, TOPIC).getPath();
        assertThat(path).startsWith("/feeds/" + feed + "/websub/");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
