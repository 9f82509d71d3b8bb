package wiredesk.ingest.format;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.raw.Receipt;

/** Gives any bytes to one parser: the fuzzer's target. What it may do is take items or refuse them; anything thrown is a finding. */
public final class ParserFuzz {

    private static final String FORMAT = "wiredesk.fuzz.format";

    private static final Formats FORMATS = new Formats();
    private static final RawArticleFactory FACTORY = new RawArticleFactory();

    private ParserFuzz() {}

    /** Loads what a parser needs, so that no input pays for it. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    /** The fuzzer's entry; the format stands in the system property {@value #FORMAT}. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        read(Format.of(System.getProperty(FORMAT, "ninjs")), bytes);
    }

    /** Reads bytes as a format, down to the records; how many items were taken or refused. */
    static int read(Format format, byte[] bytes) {
        Document document = Document.of(bytes, Optional.empty(), ZoneOffset.UTC);
        List<ParsedItem> items;
        try {
            items = FORMATS.parse(document, format);
        } catch (UnreadableDocument refused) {
            return 0;
        }
        for (ParsedItem item : items) {
            if (item instanceof ParsedItem.Taken(var story)) {
                FACTORY.create(story, new Receipt("fuzz", "fuzz", Instant.EPOCH, format.id()));
            }
        }
        return items.size();
    }

    /** The options that make a JVM fuzz {@code format}. */
    static List<String> options(Format format) {
        return List.of("-D" + FORMAT + "=" + format.id());
    }
}
