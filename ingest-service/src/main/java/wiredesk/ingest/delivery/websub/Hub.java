package wiredesk.ingest.delivery.websub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The way to a topic and to its hub. */
final class Hub {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_TOPIC = 2 << 20;
    private static final int LONGEST_REASON = 200;

    private final HttpClient http;
    private final Addresses addresses;

    /** Which addresses may be asked: what a topic names as its hub must not make the service ask its own neighbours. */
    interface Addresses {

        /** Refuses one that may not. */
        void requireAllowed(URI address) throws IOException;
    }

    Hub(HttpClient http, Addresses addresses) {
        this.http = http;
        this.addresses = addresses;
    }

    /**
     * What a topic says of its hub.
     *
     * @throws IOException if it says nothing
     */
    Links discover(URI topic) throws IOException, InterruptedException {
        URI at = topic;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            addresses.requireAllowed(at);
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(at).timeout(PATIENCE).GET().build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (isRedirect(answer.statusCode())) {
                    at = redirected(at, answer);
                } else if (answer.statusCode() != 200) {
                    throw new IOException("The topic " + topic + " was answered with " + answer.statusCode());
                } else {
                    String document = new String(body.readNBytes(LONGEST_TOPIC), StandardCharsets.UTF_8);
                    return Links.of(answer.headers().allValues("link"), document, at);
                }
            }
        }
        throw new IOException("The topic " + topic + " redirects more than " + MOST_REDIRECTS + " times");
    }

    /**
     * Asks a hub to deliver (W3C WebSub, section 5.1); it verifies later that it was meant.
     *
     * @throws IOException if it does not accept that
     */
    void subscribe(URI hub, URI topic, URI callback, String secret, Duration lease)
            throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", topic.toString());
        form.put("hub.callback", callback.toString());
        form.put("hub.lease_seconds", String.valueOf(lease.toSeconds()));
        form.put("hub.secret", secret);
        URI at = hub;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            addresses.requireAllowed(at);
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(at)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                int status = answer.statusCode();
                if (status / 100 == 2) {
                    return;
                }
                if (status != 307 && status != 308) {
                    String why = new String(body.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8);
                    throw new IOException("The hub " + at + " answered with " + status + ": " + printable(why));
                }
                at = redirected(at, answer);
            }
        }
        throw new IOException("The hub " + hub + " redirects more than " + MOST_REDIRECTS + " times");
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Where to; a secret that goes to an address with TLS goes to none without. */
    private static URI redirected(URI from, HttpResponse<?> answer) throws IOException {
        try {
            URI to = from.resolve(answer.headers()
                    .firstValue("location")
                    .orElseThrow(() -> new IOException(from + " redirects to nowhere")));
            boolean downgraded =
                    "https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme());
            if (downgraded || to.getHost() == null) {
                throw new IOException(from + " redirects to " + to + ", where this service does not go");
            }
            return to;
        } catch (IllegalArgumentException e) {
            throw new IOException(from + " redirects to what is no address", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(LONGEST_REASON)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
