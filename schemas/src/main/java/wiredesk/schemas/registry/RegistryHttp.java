package wiredesk.schemas.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.InterruptException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP to a registry with several addresses. Stays with the address that answered last and goes round the others when it does not;
 * what counts as no answer, and what each refusal means, is decided here alone.
 */
final class RegistryHttp implements AutoCloseable {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int SHOWN_OF_PLAIN_TEXT = 300;
    private static final JsonMapper JSON = new JsonMapper();

    private final RegistryConfig config;
    private final List<URI> addresses;
    private final Optional<Authorization> authorization;
    private final HttpClient http;
    private final AtomicInteger preferred = new AtomicInteger();

    RegistryHttp(RegistryConfig config) {
        this.config = config;
        this.addresses = config.addresses();
        this.authorization = config.authorization();
        // HTTP/1.1: the upgrade to HTTP/2 without TLS trips proxies and servers, and a few small questions gain nothing
        // by it.
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(config.connectTimeout());
        config.sslContext().ifPresent(client::sslContext);
        this.http = client.build();
    }

    /**
     * The registry's answer.
     *
     * @throws RegistryUnavailable if no address answered, after all retries
     * @throws RegistryRefusal if one answered no
     */
    JsonNode ask(RegistryQuestion question) {
        List<String> tried = new ArrayList<>();
        for (int round = 0; round <= config.retries(); round++) {
            if (round > 0) {
                pause(round);
            }
            int first = preferred.get();
            for (int i = 0; i < addresses.size(); i++) {
                int index = (first + i) % addresses.size();
                URI address = addresses.get(index);
                try {
                    HttpResponse<String> response = send(address, question);
                    if (!isAway(response.statusCode())) {
                        preferred.set(index);
                        return answer(question, address, response);
                    }
                    tried.add(address + " (answered " + response.statusCode() + ")");
                } catch (IOException e) {
                    tried.add(address + " (" + reason(e) + ")");
                }
            }
        }
        throw new RegistryUnavailable(question.aim(), tried);
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> send(URI address, RegistryQuestion question) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + question.path()))
                .timeout(config.readTimeout())
                .header("Accept", CONTENT_TYPE + ", application/json")
                .method(
                        question.method(),
                        question.body()
                                .map(body -> BodyPublishers.ofString(body.toString()))
                                .orElse(BodyPublishers.noBody()));
        question.body().ifPresent(body -> request.header("Content-Type", CONTENT_TYPE));
        authorization.ifPresent(value -> request.header("Authorization", value.header()));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static boolean isAway(int status) {
        return status >= 500 || status == 429;
    }

    private static JsonNode answer(RegistryQuestion question, URI address, HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode body = json(response.body()).orElse(JSON.missingNode());
        if (status / 100 == 2 && body.isContainer()) {
            return body;
        }
        int code = body.path("error_code").asInt(status);
        String words = body.path("message").asString("");
        String message = "Schema registry " + address + " refused to " + question.aim() + ": " + status
                + (code == status ? "" : " (" + code + ")") + ", "
                + (words.isBlank() ? plain(response.body()) : words);
        throw switch (status) {
            case 401, 403 -> new RegistryAccessDenied(message, status, code);
            case 404 -> new NotInRegistry(message, status, code);
            case 409 -> new IncompatibleSchema(message, status, code);
            case 422 -> new InvalidSchema(message, status, code);
            default -> new UnexpectedAnswer(message, status, code);
        };
    }

    /** Some refusals come as plain text, some as a web page of whatever stands in front of the registry. */
    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String plain(String body) {
        String line = body.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "no reason given";
        }
        return line.length() <= SHOWN_OF_PLAIN_TEXT ? line : line.substring(0, SHOWN_OF_PLAIN_TEXT) + "…";
    }

    /** The JDK's connection failures often have no message; their names say enough. */
    private static String reason(IOException e) {
        String message = e.getMessage();
        String name = e.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message;
    }

    private void pause(int retry) {
        try {
            Thread.sleep(config.pauseBefore(retry));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
