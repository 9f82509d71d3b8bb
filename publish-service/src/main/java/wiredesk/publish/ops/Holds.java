package wiredesk.publish.ops;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;
import wiredesk.publish.gate.GateStreams;
import wiredesk.publish.gate.Held;

/** The embargoed articles that this instance holds now, the next to be released first. */
@Component
@WebEndpoint(id = "holds")
class Holds {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 10_000;

    private final GateStreams gate;

    Holds(GateStreams gate) {
        this.gate = gate;
    }

    /** @param more whether there are more than are shown */
    record Answer(Instant now, List<Held> held, boolean more) {}

    /** 503 while the gate's memory cannot be read: at the start, and while partitions move. */
    @ReadOperation
    WebEndpointResponse<Answer> holds(@Nullable Integer limit) {
        int most = limit == null ? DEFAULT_LIMIT : Math.clamp(limit, 1, MAX_LIMIT);
        try {
            List<Held> held = gate.held(most + 1);
            return new WebEndpointResponse<>(
                    new Answer(Instant.now(), held.stream().limit(most).toList(), held.size() > most));
        } catch (InvalidStateStoreException | IllegalStateException e) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        }
    }
}
