package wiredesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aKeyIsMadeOnceForItsOwnerAloneAndKept() throws IOException {
        Path key = new Secrets(folder, new SecureRandom()).feedKey("demo");
        String first = Secrets.read(key);

        assertThat(first).matches("[0-9a-f]{48}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Secrets.read(new Secrets(folder, new SecureRandom()).feedKey("demo")))
                .isEqualTo(first);
    }

    @Test
    void feedsAreThoseThatHaveAKey() {
        var secrets = new Secrets(folder, new SecureRandom());
        secrets.feedKey("demo");
        secrets.feedKey("bench");
        secrets.databasePassword();

        assertThat(secrets.feeds()).containsExactly("bench", "demo");
    }
}
