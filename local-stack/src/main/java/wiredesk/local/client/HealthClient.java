package wiredesk.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import wiredesk.local.terminal.Json;

/** Asks actuators for readiness. */
public final class HealthClient {

    private HealthClient() {}

    /** What the actuator at {@code actuator} says of readiness: UP, DOWN, OUT_OF_SERVICE; or {@code no answer}. */
    public static String readiness(URI actuator) {
        HttpRequest request = HttpRequest.newBuilder(Http.resolve(actuator, "/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> response = Http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return Json.tree(response.body()).path("status").asString("status " + response.statusCode());
        } catch (ServiceAway | JacksonException e) {
            return "no answer";
        }
    }
}
