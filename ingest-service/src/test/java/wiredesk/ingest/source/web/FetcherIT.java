package wiredesk.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherIT {

    private static final FetchLimits LIMITS = new FetchLimits(Duration.ofSeconds(2), 100_000, 3, Duration.ZERO);

    private final Publisher publisher = new Publisher();
    private final Fetcher fetcher = new Fetcher(
            new AddressRules(List.of("127.0.0.1")),
            "Wiredesk test",
            InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z")));

    @AfterEach
    void stop() {
        fetcher.close();
        publisher.close();
    }

    @Test
    void aDocumentIsAskedForOnceMoreOnlyIfItChanged() throws Exception {
        publisher.at("/feed", exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                Publisher.status(304).to(exchange);
            } else {
                Publisher.send(exchange, bytes("<rss/>"), "ETag", "\"v1\"", "Content-Type", "application/rss+xml");
            }
        });

        Fetched.Found found = (Fetched.Found) fetch("/feed", Validators.NONE);
        assertThat(found.bytes()).isEqualTo(bytes("<rss/>"));
        assertThat(found.contentType()).contains("application/rss+xml");
        assertThat(found.validators()).isEqualTo(new Validators(Optional.of("\"v1\""), Optional.empty()));
        assertThat(fetch("/feed", found.validators())).isEqualTo(new Fetched.Unchanged(Optional.empty()));
    }

    @Test
    void redirectionsAreFollowedAndThoseForGoodReported() throws Exception {
        publisher
                .at("/old", Publisher.status(301, "Location", "/moved"))
                .at(
                        "/moved",
                        Publisher.status(
                                308, "Location", publisher.uri("/today").toString()))
                .at("/today", Publisher.status(302, "Location", "/there"))
                .at("/there", exchange -> Publisher.send(exchange, bytes("x")))
                .at("/round", Publisher.status(301, "Location", "/round"))
                .at("/out", Publisher.status(301, "Location", "file:///etc/passwd"));

        assertThat(((Fetched.Found) fetch("/old", Validators.NONE)).moved()).contains(publisher.uri("/today"));
        assertThat(((Fetched.Found) fetch("/today", Validators.NONE)).moved()).isEmpty();
        assertThat(((Fetched.Failed) fetch("/round", Validators.NONE)).why()).endsWith("sends on more than 3 times");
        assertThat(((Fetched.Failed) fetch("/out", Validators.NONE)).why())
                .endsWith("Expected an address with http or https, found file:///etc/passwd");
    }

    @Test
    void aRedirectionToAnAddressInsideIsNotFollowed() throws Exception {
        publisher.at("/in", Publisher.status(302, "Location", "http://127.0.0.2:1/secret"));
        assertThat(((Fetched.Failed) fetch("/in", Validators.NONE)).why())
                .contains("the address 127.0.0.2 is inside of a network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.2",
                "10.1.2.3",
                "172.20.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "224.0.0.1"
            })
    void addressesInsideAreNotAllowed(String address) throws IOException {
        assertThat(new AddressRules(List.of("127.0.0.1")).allow(InetAddress.getByName(address)))
                .isFalse();
    }

    @Test
    void addressesOfTheOpenInternetAreAndThoseThatAreNamed() throws IOException {
        AddressRules rules = new AddressRules(List.of("10.2.0.0/16"));
        assertThat(rules.allow(InetAddress.getByName("93.184.216.34"))).isTrue();
        assertThat(rules.allow(InetAddress.getByName("2606:2800:220:1::1"))).isTrue();
        assertThat(rules.allow(InetAddress.getByName("10.2.255.1"))).isTrue();
        assertThat(rules.allow(InetAddress.getByName("10.3.0.1"))).isFalse();
        assertThatThrownBy(() -> new AddressRules(List.of("inside.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsTooLongOrTooSlowIsBrokenOff() throws Exception {
        publisher
                .at("/long", exchange -> Publisher.send(exchange, new byte[200_000]))
                .at(
                        "/bomb",
                        exchange -> Publisher.send(exchange, packed(new byte[5_000_000]), "Content-Encoding", "gzip"))
                .at("/slow", exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 100; i++) {
                        exchange.getResponseBody().write('.');
                        exchange.getResponseBody().flush();
                        wait(100);
                    }
                });

        assertThat(fetch("/long", Validators.NONE)).isInstanceOf(Fetched.Failed.class);
        assertThat(((Fetched.Failed) fetch("/bomb", Validators.NONE)).why())
                .endsWith("longer than 100000 bytes when unpacked");
        long began = System.nanoTime();
        assertThat(fetch("/slow", Validators.NONE)).isInstanceOf(Fetched.Failed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void whatAServerAsksForIsHeard() throws Exception {
        publisher
                .at("/busy", Publisher.status(503, "Retry-After", "120"))
                .at("/date", Publisher.status(429, "Retry-After", "Mon, 1 Jun 2026 12:05:00 GMT"))
                .at("/gone", Publisher.status(410));

        assertThat(((Fetched.Failed) fetch("/busy", Validators.NONE)).retryAfter())
                .contains(Duration.ofMinutes(2));
        assertThat(((Fetched.Failed) fetch("/date", Validators.NONE)).retryAfter())
                .contains(Duration.ofMinutes(5));
        assertThat(((Fetched.Failed) fetch("/gone", Validators.NONE)).gone()).isTrue();
    }

    @Test
    void aHostIsAskedOneThingAtATime() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        publisher.at("/one", exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            wait(30);
            now.decrementAndGet();
            Publisher.send(exchange, bytes("x"));
        });
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    fetch("/one", Validators.NONE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(publisher.asked()).hasSize(5);
        assertThat(most).hasValue(1);
    }

    @Test
    void secretsGoToTheHostTheyAreForAndStandInNoAddress() throws Exception {
        publisher.at(
                "/key",
                exchange -> Publisher.send(
                        exchange, bytes(exchange.getRequestHeaders().getFirst("Authorization"))));
        Fetched.Found found = (Fetched.Found)
                fetcher.fetch(publisher.uri("/key"), Validators.NONE, Map.of("Authorization", "Bearer k"), LIMITS);
        assertThat(found.bytes()).isEqualTo(bytes("Bearer k"));
        assertThatThrownBy(() -> Fetcher.check(URI.create("https://user:secret@agency.example/feed")))
                .hasMessageNotContaining("secret");
    }

    private Fetched fetch(String path, Validators known) throws InterruptedException {
        return fetcher.fetch(publisher.uri(path), known, Map.of(), LIMITS);
    }

    /** The server takes its time. */
    private static void wait(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
