package wiredesk.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A question asked again and again until the answer is yes: can this server be used now? */
@FunctionalInterface
public interface Readiness {

    /** Asks once, in a few seconds at most; an {@link IOException} is a no. */
    boolean isReached() throws IOException, InterruptedException;

    /** Somebody accepts connections on this port of 127.0.0.1. */
    static Readiness port(int port) {
        return () -> Ports.answers(port);
    }

    /** A GET of this address answers 200. */
    static Readiness http(URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
        return () -> {
            try (var client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build()) {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            }
        };
    }

    /** A Kafka cluster answers at this port and has a node that takes requests. */
    static Readiness kafka(int port) {
        return () -> {
            // The port first: Kafka's client logs a warning for each attempt that nobody answers.
            if (!Ports.answers(port)) {
                return false;
            }
            try (var admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3000))) {
                return !admin.describeCluster().nodes().get(4, TimeUnit.SECONDS).isEmpty();
            } catch (ExecutionException | TimeoutException e) {
                return false;
            }
        };
    }

    /**
     * A PostgreSQL server at this port lets clients in: it answers the protocol's startup message with a request for
     * authentication, not with an error such as "the database system is starting up".
     *
     * @see <a href="https://www.postgresql.org/docs/18/protocol-message-formats.html">StartupMessage</a>
     */
    static Readiness postgres(int port, String user) {
        byte[] parameters = ("user\0" + user + "\0\0").getBytes(StandardCharsets.UTF_8);
        byte[] startup = ByteBuffer.allocate(8 + parameters.length)
                .putInt(8 + parameters.length)
                .putInt(3 << 16)
                .put(parameters)
                .array();
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(Ports.loopback(), port), 1000);
                socket.setSoTimeout(3000);
                socket.getOutputStream().write(startup);
                return socket.getInputStream().read() == 'R';
            }
        };
    }
}
