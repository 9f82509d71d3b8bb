package wiredesk.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import wiredesk.stack.junit.WithBackingStack;

/** What every test of the services relies on, on whichever stack is chosen. */
@WithBackingStack
class BackingStackIT {

    @Test
    void aRecordGoesThroughTheBrokerInATransaction(BackingStack stack) throws Exception {
        var records = new Records(stack.bootstrapServers(), "there-and-back").create();

        records.send("a story");

        assertThat(records.committed(1)).containsExactly("a story");
    }

    @Test
    void theRegistryGivesASchemaItsId(BackingStack stack) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stack.registryUrl() + "/subjects/stack-value/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).matches("\\{\"id\":\\d+.*}");
        }
    }

    @Test
    void theDatabaseBelongsToItsUser(BackingStack stack) throws Exception {
        try (var connection =
                        DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select pg_get_userbyid(datdba), current_setting('server_version_num')::int / 10000"
                                + " from pg_database where datname = 'wiredesk'")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo(stack.databaseUser());
            assertThat(answer.getInt(2)).isEqualTo(18);
        }
    }
}
