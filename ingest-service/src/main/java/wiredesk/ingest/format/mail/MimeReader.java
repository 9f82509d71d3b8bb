package wiredesk.ingest.format.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.ByteSequence;

/**
 * Takes a mail apart. What breaks the rules of MIME is read as far as it goes; mails within the mail are left whole.
 *
 * <p>Bounds: {@value #MOST_PARTS} parts, {@value #DEEPEST} levels, {@value #MOST_FIELDS} header fields of {@value #LONGEST_FIELD} bytes,
 * lines of {@value #LONGEST_LINE} bytes. Beyond one of them the rest of the mail is not read.
 */
final class MimeReader extends AbstractContentHandler {

    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 16;
    private static final int MOST_FIELDS = 1_000;
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int LONGEST_LINE = 1024 * 1024;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setStrictParsing(false)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxHeaderLen(LONGEST_FIELD)
            .setMaxLineLen(LONGEST_LINE)
            .build();

    private final Headers headers = new Headers();
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Part.Many> open = new ArrayDeque<>();
    private Headers current = headers;
    private int count;
    private boolean begun;
    private Optional<String> trouble = Optional.empty();

    static MimeReader read(byte[] mail) {
        MimeReader reader = new MimeReader();
        MimeStreamParser parser = new MimeStreamParser(CONFIG, DecodeMonitor.SILENT, null);
        parser.setContentHandler(reader);
        parser.setContentDecoding(true);
        parser.setNoRecurse();
        try {
            parser.parse(new ByteArrayInputStream(mail, start(mail), mail.length - start(mail)));
        } catch (MimeException | IOException e) {
            reader.trouble = Optional.of(Optional.ofNullable(e.getMessage()).orElse("a mail that ends early"));
        }
        return reader;
    }

    Headers headers() {
        return headers;
    }

    /** The parts, in their order. */
    List<Part> parts() {
        return parts;
    }

    /** Why the rest was not read. */
    Optional<String> trouble() {
        return trouble;
    }

    @Override
    public void startHeader() {
        current = begun ? new Headers() : headers;
        begun = true;
    }

    @Override
    public void field(Field field) {
        ByteSequence raw = field.getRaw();
        byte[] bytes = raw == null ? field.getBody().getBytes(StandardCharsets.UTF_8) : raw.toByteArray();
        int colon = 0;
        while (raw != null && colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        int from = raw == null ? 0 : Math.min(colon + 1, bytes.length);
        current.add(field.getName().strip(), Arrays.copyOfRange(bytes, from, bytes.length));
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) throws MimeException {
        if (open.size() >= DEEPEST) {
            throw new MimeException("Expected at most " + DEEPEST + " levels of parts, found more");
        }
        Part.Many many = new Part.Many("alternative".equalsIgnoreCase(descriptor.getSubType()), new ArrayList<>());
        add(many);
        open.push(many);
    }

    @Override
    public void endMultipart() {
        open.pop();
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream content) throws MimeException, IOException {
        if (++count > MOST_PARTS) {
            throw new MimeException("Expected at most " + MOST_PARTS + " parts, found more");
        }
        String type = Optional.ofNullable(descriptor.getMimeType())
                .orElse("text/plain")
                .toLowerCase(Locale.ROOT);
        Optional<String> charset = current.parameter("Content-Type", "charset");
        add(new Part.One(type, charset, current, content.readAllBytes()));
    }

    private void add(Part part) {
        Part.Many parent = open.peek();
        (parent == null ? parts : parent.parts()).add(part);
    }

    /** Behind blank lines, a byte order mark and the line that mailboxes put before a mail. */
    private static int start(byte[] mail) {
        int at = mail.length >= 3 && mail[0] == (byte) 0xEF && mail[1] == (byte) 0xBB && mail[2] == (byte) 0xBF ? 3 : 0;
        while (at < mail.length && mail[at] <= ' ' && mail[at] >= 0) {
            at++;
        }
        if (at + 5 < mail.length && new String(mail, at, 5, StandardCharsets.ISO_8859_1).equals("From ")) {
            while (at < mail.length && mail[at] != '\n') {
                at++;
            }
            at++;
        }
        return Math.min(at, mail.length);
    }
}
