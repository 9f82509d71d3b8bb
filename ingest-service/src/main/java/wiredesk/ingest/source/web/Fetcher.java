package wiredesk.ingest.source.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Fetches documents. Can be used by any number of threads; each host is asked one thing at a time.
 *
 * <p>Redirections are followed by hand, so that each address on the way is judged. A name is resolved and judged right before the request; the
 * platform keeps what it resolved for some seconds (30, unless it is told otherwise) and connects to one of the addresses that were judged.
 */
public final class Fetcher implements AutoCloseable {

    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9,"
                    + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    private final HttpClient client;
    private final AddressRules addresses;
    private final String userAgent;
    private final InstantSource clock;
    private final HostTurns turns = new HostTurns();

    /**
     * Asks under the name {@code userAgent}, and no address that {@code addresses} do not allow.
     *
     * @param clock tells how long it is until a date that a server names
     */
    public Fetcher(AddressRules addresses, String userAgent, InstantSource clock) {
        this.addresses = addresses;
        this.userAgent = userAgent;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /**
     * Whether a document can be asked for at this address.
     *
     * @throws IllegalArgumentException if it cannot, says why
     */
    public static void check(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("Expected an address with http or https, found " + uri);
        }
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "Expected an address with a host and without user or password, found one of " + uri.getHost());
        }
    }

    /**
     * Asks for a document.
     *
     * @param known what the server is to recognise the last one by
     * @param headers further headers; they go to this address's host only
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public Fetched fetch(URI uri, Validators known, Map<String, String> headers, FetchLimits limits)
            throws InterruptedException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        URI at = uri;
        Optional<URI> moved = Optional.empty();
        boolean permanently = true;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            HttpResponse<byte[]> response;
            try {
                check(at);
                response = send(at, known, at.getHost().equals(uri.getHost()) ? headers : Map.of(), limits, deadline);
            } catch (IllegalArgumentException | IOException e) {
                return Fetched.Failed.of(at + ": " + reason(e));
            }
            Optional<URI> next = redirection(response, at);
            if (next.isEmpty()) {
                return answer(response, at, moved, limits);
            }
            if (at.getScheme().equalsIgnoreCase("https")
                    && !next.get().getScheme().equalsIgnoreCase("https")) {
                return Fetched.Failed.of(at + ": sends on from https to " + next.get());
            }
            permanently &= response.statusCode() == 301 || response.statusCode() == 308;
            at = next.get();
            moved = permanently ? Optional.of(at) : moved;
        }
        return Fetched.Failed.of(uri + ": sends on more than " + limits.redirects() + " times");
    }

    private HttpResponse<byte[]> send(
            URI uri, Validators known, Map<String, String> headers, FetchLimits limits, long deadline)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .GET()
                .timeout(limits.time())
                // Asked for in the clear, some servers take an offer of HTTP/2 amiss.
                .version(
                        "https".equalsIgnoreCase(uri.getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .header("User-Agent", userAgent)
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip");
        known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        known.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
        headers.forEach(request::setHeader);
        try (HostTurns.Turn _ = turns.await(uri, limits.gap())) {
            requireAllowed(uri);
            return await(
                    client.sendAsync(
                            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bytes())),
                    deadline);
        }
    }

    /**
     * Whether this address may be asked, now that its name has been resolved; for whoever asks by himself, right before he does.
     *
     * @throws IOException if it may not, or its name has no address
     */
    public void requireAllowed(URI uri) throws IOException {
        String host = uri.getHost();
        InetAddress[] resolved;
        try {
            resolved = InetAddress.getAllByName(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (UnknownHostException e) {
            throw new IOException("no address for " + host, e);
        }
        for (InetAddress address : resolved) {
            if (!addresses.allow(address)) {
                throw new IOException("the address " + address.getHostAddress()
                        + " is inside of a network; allow it by configuration if it is meant");
            }
        }
    }

    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> response, long deadline)
            throws IOException, InterruptedException {
        try {
            return response.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new IOException("not answered to the end in time", e);
        } catch (InterruptedException e) {
            response.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IOException(reason(e), e);
        }
    }

    private static Optional<URI> redirection(HttpResponse<byte[]> response, URI at) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                response.headers().firstValue("Location").flatMap(location -> resolved(at, location));
            default -> Optional.empty();
        };
    }

    private static Optional<URI> resolved(URI at, String location) {
        try {
            URI next = at.resolve(location.strip());
            return next.getScheme() == null ? Optional.empty() : Optional.of(next);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Fetched answer(HttpResponse<byte[]> response, URI at, Optional<URI> moved, FetchLimits limits) {
        HttpHeaders headers = response.headers();
        return switch (response.statusCode()) {
            case 200 -> found(response, at, moved, limits);
            case 304 -> new Fetched.Unchanged(moved);
            default ->
                new Fetched.Failed(
                        at + ": answered with status " + response.statusCode(),
                        headers.firstValue("Retry-After").flatMap(this::wait),
                        response.statusCode() == 410);
        };
    }

    private static Fetched found(HttpResponse<byte[]> response, URI at, Optional<URI> moved, FetchLimits limits) {
        HttpHeaders headers = response.headers();
        byte[] bytes = response.body();
        String coding =
                headers.firstValue("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        if (coding.equals("gzip") || coding.equals("x-gzip")) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = in.readNBytes(limits.bytes() + 1);
            } catch (IOException e) {
                return Fetched.Failed.of(at + ": said to be packed with gzip and is not: " + e.getMessage());
            }
            if (bytes.length > limits.bytes()) {
                return Fetched.Failed.of(at + ": longer than " + limits.bytes() + " bytes when unpacked");
            }
        } else if (!coding.isEmpty() && !coding.equals("identity")) {
            return Fetched.Failed.of(at + ": packed with " + coding + ", which was not asked for");
        }
        return new Fetched.Found(
                bytes,
                headers.firstValue("Content-Type"),
                new Validators(headers.firstValue("ETag"), headers.firstValue("Last-Modified")),
                moved);
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3). */
    private Optional<Duration> wait(String retryAfter) {
        return RetryAfter.read(retryAfter, clock.instant());
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getMessage() != null && root instanceof ExecutionException) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
