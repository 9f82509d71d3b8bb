package wiredesk.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void rowsAreStillThereAfterARestartAndAfterKillDashNine() throws Exception {
        int port = Ports.free();
        try (var first = start(port, "first-password").awaitReady(LIMIT);
                var connection = connect(port, "first-password");
                var statement = connection.createStatement()) {
            statement.execute("create table story (headline text)");
            statement.execute("insert into story values ('kept')");
            ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
            assertThat(first.awaitExit(LIMIT)).isTrue();
        }

        try (var _ = start(port, "first-password").awaitReady(LIMIT)) {
            assertThat(headline(port, "first-password")).isEqualTo("kept");
        }
        try (var _ = start(port, "other-password").awaitReady(LIMIT)) {
            assertThat(headline(port, "other-password")).isEqualTo("kept");
            assertThatThrownBy(() -> connect(port, "first-password"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void whatIsKeptIsWrittenToTheDisk() throws Exception {
        int port = Ports.free();
        try (var _ = start(port, "some-password").awaitReady(LIMIT);
                var connection = connect(port, "some-password");
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select name from pg_settings where setting = 'off'"
                        + " and name in ('fsync', 'synchronous_commit', 'full_page_writes')")) {
            assertThat(answer.next()).isFalse();
        }
    }

    private ChildProcess start(int port, String password) {
        return PostgresServer.process(port, directory.resolve("data"), password, directory.resolve("postgres.log"));
    }

    private static String headline(int port, String password) throws SQLException {
        try (var connection = connect(port, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select headline from story")) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection(PostgresServer.jdbcUrl(port), PostgresServer.USER, password);
    }
}
