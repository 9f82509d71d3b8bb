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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.ingest.format.Formats;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.raw.Receipt;

/** Prints, a line of JSON for each article, what the service would publish of each file, and what it would refuse. */
public final class Preview {

    /** Bytes of a document at most: what the service takes unless it is told otherwise. */
    private static final int LIMIT = 8 << 20;

    private final Formats formats = new Formats();
    private final RawArticleFactory factory = new RawArticleFactory();
    private final PreviewArguments arguments;
    private final InstantSource clock;

    Preview(PreviewArguments arguments, InstantSource clock) {
        this.arguments = arguments;
        this.clock = clock;
    }

    /** {@code [--feed F] [--content-type T] [--format F] [--zone Z] FILE...}; ends with 2 if that cannot be understood. */
    public static void main(String[] args) {
        PreviewArguments arguments;
        try {
            arguments = PreviewArguments.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println("wiredesk: " + e.getMessage());
            System.exit(2);
            return;
        }
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        new Preview(arguments, InstantSource.system())
                .run(line -> out.append(line).append('\n').flush());
    }

    /** File by file, so that memory does not grow with their number. */
    void run(Consumer<String> lines) {
        for (Path file : arguments.files()) {
            preview(file, json -> lines.accept(json.toString()));
        }
    }

    private void preview(Path file, Consumer<ObjectNode> out) {
        String name = file.toString();
        try {
            Document document = Document.of(read(file), arguments.contentType(), arguments.zone());
            Format format = formats.formatOf(document, arguments.format());
            List<ParsedItem> items = formats.parse(document, format);
            Receipt receipt = new Receipt(
                    arguments.feed(), "preview", clock.instant().truncatedTo(ChronoUnit.MILLIS), format.id());
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
