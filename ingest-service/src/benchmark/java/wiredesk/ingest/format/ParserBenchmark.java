package wiredesk.ingest.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.raw.Receipt;

/**
 * A parser on the documents of its format that the tests have, down to the records: an operation reads all of them once. The counter
 * {@code bytes} is bytes read a second; the profiler {@code gc} says what is allocated.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class ParserBenchmark {

    private static final Path DOCUMENTS = Path.of("src/test/resources/wiredesk/ingest/documents");

    private final Formats formats = new Formats();
    private final RawArticleFactory factory = new RawArticleFactory();
    private List<byte[]> documents = List.of();

    /** The format, by its id. */
    @Param({
        "ninjs",
        "newsml-g2",
        "newsml-1",
        "nitf",
        "rss",
        "atom",
        "json-feed",
        "iptc7901",
        "anpa1312",
        "html",
        "mail",
        "xml",
        "text"
    })
    public String format = "";

    /** What was read. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Read {
        /** Bytes of documents. */
        public long bytes;

        /** Documents. */
        public long documents;
    }

    /** Reads the documents. */
    @Setup
    public void load() throws IOException {
        try (var files = Files.list(DOCUMENTS)) {
            documents = files.filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .map(ParserBenchmark::bytes)
                    .filter(this::isInFormat)
                    .toList();
        }
        if (documents.isEmpty()) {
            throw new IllegalStateException("No document is in " + format);
        }
    }

    /** All documents once. */
    @Benchmark
    public void parse(Read read, Blackhole hole) throws UnreadableDocument {
        Format parsed = Format.of(format);
        for (byte[] bytes : documents) {
            Document document = Document.of(bytes, Optional.empty(), ZoneOffset.UTC);
            for (ParsedItem item : formats.parse(document, parsed)) {
                if (item instanceof ParsedItem.Taken(var story)) {
                    hole.consume(factory.create(story, new Receipt("bench", "bench", Instant.EPOCH, format)));
                }
            }
            read.bytes += bytes.length;
            read.documents++;
        }
    }

    private boolean isInFormat(byte[] bytes) {
        try {
            Document document = Document.of(bytes, Optional.empty(), ZoneOffset.UTC);
            Format found = formats.formatOf(document, Optional.empty());
            formats.parse(document, found);
            return found == Format.of(format);
        } catch (UnreadableDocument e) {
            return false;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
