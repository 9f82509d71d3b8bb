package wiredesk.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import wiredesk.local.Part;
import wiredesk.schemas.Topics;
import wiredesk.stack.ChildProcess;
import wiredesk.stack.Readiness;

/**
 * Measures how many stories a second ingest-service takes over kept connections, each answered when the broker has it, and beside it, in the same run, a
 * bare handler that forwards the same bytes to the same topic. What lies behind is paused, so that the machine belongs to what is measured.
 */
public final class IngestRun {

    private static final int CONNECTIONS = 32;
    /** Documents that are different in every word; beyond them only the ids differ. */
    private static final int TEXTS = 2_000;

    private static final Duration START = Duration.ofSeconds(30);

    private final Target target;
    private final Pauses pauses;
    private final Path home;
    private final Target.Progress progress;

    /** A run against {@code target}; the bare handler's log goes to {@code home}. */
    public IngestRun(Target target, Pauses pauses, Path home, Target.Progress progress) {
        this.target = target;
        this.pauses = pauses;
        this.home = home;
        this.progress = progress;
    }

    /** Each side for {@code warmUp}, which does not count, and then for {@code time}. */
    public IngestReport run(Duration warmUp, Duration time) {
        pauses.pause(Part.PUBLISH);
        pauses.pause(Part.ENRICH);
        var documents = new Documents();
        progress.accept("ingest-service, " + CONNECTIONS + " connections");
        IngestReport.Side ingest = measure("ingest-service", target.ingest(), documents, warmUp, time);
        int port = freePort();
        try (ChildProcess bare = bare(port)) {
            bare.awaitReady(START);
            progress.accept("a handler that only forwards the same bytes");
            IngestReport.Side forwarded =
                    measure("bare forwarder", URI.create("http://127.0.0.1:" + port), documents, warmUp, time);
            return new IngestReport(
                    CONNECTIONS,
                    documents.averageBytes(),
                    ingest,
                    forwarded,
                    Math.round(1000 * ingest.leg().perSecond() / forwarded.leg().perSecond()) / 1000.0);
        }
    }

    private ChildProcess bare(int port) {
        return ChildProcess.builder(
                        "bare forwarder",
                        List.of(
                                ChildProcess.java(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareForwarder.class.getName(),
                                String.valueOf(port),
                                target.bootstrap(),
                                Topics.ARTICLES_RAW),
                        home.resolve("bare-forwarder.log"))
                .readyWhen(Readiness.port(port))
                .start();
    }

    private IngestReport.Side measure(String name, URI base, Documents documents, Duration warmUp, Duration time) {
        load(base, documents, warmUp);
        Load load = load(base, documents, time);
        return new IngestReport.Side(
                Leg.of(name, load.taken(), (long) load.taken() * documents.averageBytes(), load.nanos()),
                Percentiles.ofNanos(load.answers()),
                load.refused());
    }

    private static final class Load {
        private final long nanos;
        private final long[] answers;
        private final int refused;

        private Load(long nanos, long[] answers, int refused) {
            this.nanos = nanos;
            this.answers = answers;
            this.refused = refused;
        }

        int taken() {
            return answers.length - refused;
        }

        long nanos() {
            return nanos;
        }

        long[] answers() {
            return answers;
        }

        int refused() {
            return refused;
        }
    }

    private Load load(URI base, Documents documents, Duration time) {
        var refused = new AtomicInteger();
        long began = System.nanoTime();
        long end = began + time.toNanos();
        var results = new ArrayList<Future<long[]>>(CONNECTIONS);
        try (var senders = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Callable<long[]> sender = () -> send(base, documents, end, refused);
                results.add(senders.submit(sender));
            }
        }
        long nanos = System.nanoTime() - began;
        return new Load(
                nanos,
                results.stream()
                        .flatMapToLong(result -> Arrays.stream(result(result)))
                        .toArray(),
                refused.get());
    }

    private static long[] result(Future<long[]> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load broke off: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private long[] send(URI base, Documents documents, long end, AtomicInteger refused) throws IOException {
        long[] answers = new long[1024];
        int count = 0;
        try (var connection = new KeepAlive(base, "/feeds/" + target.feed() + "/stories", target.key())) {
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                if (connection.post(documents.next()) != 202) {
                    refused.incrementAndGet();
                }
                if (count == answers.length) {
                    answers = Arrays.copyOf(answers, 2 * count);
                }
                answers[count++] = System.nanoTime() - now;
            }
        }
        return Arrays.copyOf(answers, count);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stories of about 4 KiB; each has an id of its own, written over the last digits of a prepared one. */
    private static final class Documents {

        private static final int FIRST = 100_000_000;
        private static final int DIGITS = 9;

        private final List<byte[]> texts = new ArrayList<>(TEXTS);
        private final int[] idEnds = new int[TEXTS];
        private final AtomicInteger next = new AtomicInteger();

        private Documents() {
            var stories = new BenchStories(
                    "ing" + Long.toString(System.currentTimeMillis(), 36), Vocabulary.load(), Instant.now());
            for (int i = 0; i < TEXTS; i++) {
                byte[] text = stories.document(FIRST + i);
                String id = stories.id(FIRST + i);
                idEnds[i] = new String(text, StandardCharsets.ISO_8859_1).indexOf(id) + id.length();
                texts.add(text);
            }
        }

        private byte[] next() {
            int number = next.getAndIncrement();
            int which = number % TEXTS;
            byte[] text = texts.get(which).clone();
            int rest = FIRST + number;
            for (int i = 1; i <= DIGITS; i++) {
                text[idEnds[which] - i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            return text;
        }

        private int averageBytes() {
            return (int) texts.stream().mapToInt(text -> text.length).average().orElse(0);
        }
    }
}
