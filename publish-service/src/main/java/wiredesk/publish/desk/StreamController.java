package wiredesk.publish.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The live stream, as server-sent events. Each client has a virtual thread of its own that waits for its events and writes them: a
 * client that reads slowly holds up nobody else.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
@RestController
class StreamController {

    private static final Frame HELLO = new Frame("retry: 2000\n: wiredesk\n\n");
    private static final Frame HEARTBEAT = new Frame(": heartbeat\n\n");
    private static final String RETRY_AFTER_SECONDS = "5";

    private final LiveHub hub;

    StreamController(LiveHub hub) {
        this.hub = hub;
    }

    @GetMapping("/api/stream")
    void stream(
            @ModelAttribute LiveFilter filter,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Optional<Position> after = Optional.ofNullable(lastEventId).flatMap(Position::parse);
        Optional<Listener> listener = hub.listen(filter, after);
        if (listener.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Asks nginx and its like to pass each event on at once.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            write(listener.get(), response.getOutputStream());
        } catch (IOException e) {
            // The client went away; there is nobody to tell.
        } finally {
            hub.leave(listener.get());
        }
    }

    private void write(Listener listener, OutputStream out) throws IOException, InterruptedException {
        HELLO.writeTo(out);
        for (LiveEvent event : listener.missed()) {
            event.frame().writeTo(out);
        }
        out.flush();
        while (!listener.hasEnded()) {
            Optional<LiveEvent> event = listener.await(hub.heartbeat());
            if (event.isEmpty()) {
                HEARTBEAT.writeTo(out);
            }
            for (Optional<LiveEvent> next = event; next.isPresent(); next = listener.next()) {
                next.get().frame().writeTo(out);
            }
            out.flush();
        }
    }
}
