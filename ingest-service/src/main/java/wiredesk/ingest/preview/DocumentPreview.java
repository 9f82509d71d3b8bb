package wiredesk.ingest.preview;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.ingest.feed.FeedReader;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.raw.Receipt;

/** A line of JSON for each article that a feed's document would become, and for what of it would be refused. */
final class DocumentPreview {

    /** Bytes of a document at most: what the service takes unless it is told otherwise. */
    private static final int LIMIT = 8 << 20;

    private final RawArticleFactory factory = new RawArticleFactory();
    private final String feed;
    private final FeedReader reader;
    private final Optional<String> contentType;
    private final InstantSource clock;

    DocumentPreview(String feed, FeedReader reader, Optional<String> contentType, InstantSource clock) {
        this.feed = feed;
        this.reader = reader;
        this.contentType = contentType;
        this.clock = clock;
    }

    /** Prints the files on standard output, one by one, so that memory does not grow with their number. */
    void print(List<Path> files) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        files.forEach(file -> show(file, line -> out.append(line).append('\n').flush()));
    }

    void show(Path file, Consumer<String> lines) {
        preview(file, json -> lines.accept(json.toString()));
    }

    private void preview(Path file, Consumer<ObjectNode> out) {
        String name = file.toString();
        try {
            Document document = reader.document(read(file), contentType);
            Format format = reader.formatOf(document);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<ParsedItem> items = reader.read(document, format, now);
            Receipt receipt = new Receipt(feed, "preview", now, format.id());
            for (int i = 0; i < items.size(); i++) {
                out.accept(
                        switch (items.get(i)) {
                            case ParsedItem.Taken(var story) ->
                                ArticleJson.of(name, story, factory.create(story, receipt));
                            case ParsedItem.Refused(var refusal) -> ArticleJson.of(name, Optional.of(i), refusal);
                        });
            }
        } catch (UnreadableDocument e) {
            out.accept(ArticleJson.of(name, Optional.empty(), e.refusal()));
        } catch (NoSuchFileException e) {
            out.accept(ArticleJson.of(name, Optional.empty(), Refusal.noStory("There is no such file")));
        } catch (IOException e) {
            out.accept(ArticleJson.of(name, Optional.empty(), Refusal.malformed("Cannot be read: " + e.getMessage())));
        }
    }

    private static byte[] read(Path file) throws IOException, UnreadableDocument {
        try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new UnreadableDocument(Refusal.tooLarge("A delivery may have at most " + LIMIT + " bytes"));
            }
            return bytes;
        }
    }
}
