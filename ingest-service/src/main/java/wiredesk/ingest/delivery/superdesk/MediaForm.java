package wiredesk.ingest.delivery.superdesk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;

/**
 * What an upload's form says (RFC 7578): {@code media_id}, and {@code media}, which goes to a file.
 *
 * <p>Bounds: {@value #MOST_PARTS} parts, an id of {@value #LONGEST_ID} bytes.
 *
 * @param id the medium's id; empty if the form has none
 * @param head the first bytes of the medium; empty if the form has no medium
 */
record MediaForm(Optional<String> id, Optional<Head> head) {

    private static final int MOST_PARTS = 20;
    private static final int LONGEST_ID = 1_000;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(20)
            .setMaxHeaderLen(8 * 1024)
            .build();

    /** How a file begins. */
    static final class Head {

        private final byte[] bytes;

        private Head(byte[] bytes) {
            this.bytes = bytes;
        }

        Optional<MediaType> type() {
            return MediaType.of(bytes);
        }
    }

    /**
     * Reads a form.
     *
     * @param contentType the request's, with the boundary
     * @param medium where the medium goes
     * @throws MimeException if it is no form
     */
    static MediaForm read(InputStream in, String contentType, Path medium) throws MimeException, IOException {
        MimeTokenStream form = new MimeTokenStream(CONFIG);
        form.setRecursionMode(RecursionMode.M_NO_RECURSE);
        form.parseHeadless(in, contentType);
        Optional<String> id = Optional.empty();
        Optional<Head> head = Optional.empty();
        String name = "";
        int parts = 0;
        for (EntityState state = form.getState(); state != EntityState.T_END_OF_STREAM; state = form.next()) {
            if (state == EntityState.T_START_HEADER) {
                name = "";
            } else if (state == EntityState.T_FIELD) {
                name = nameIn(form.getField()).orElse(name);
            } else if (state == EntityState.T_BODY) {
                if (++parts > MOST_PARTS) {
                    throw new MimeException("Expected at most " + MOST_PARTS + " parts, found more");
                }
                if (name.equals("media_id")) {
                    id = id(form.getInputStream());
                } else if (name.equals("media")) {
                    head = Optional.of(save(form.getInputStream(), medium));
                }
            }
        }
        return new MediaForm(id, head);
    }

    private static Optional<String> nameIn(Field field) throws MimeException {
        ByteSequence raw = field.getRaw();
        if (raw == null || !field.getName().equalsIgnoreCase("Content-Disposition")) {
            return Optional.empty();
        }
        RawField parsed = RawFieldParser.DEFAULT.parseField(raw);
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(parsed);
        return body.getParams().stream()
                .filter(parameter -> parameter.getName().equalsIgnoreCase("name"))
                .map(NameValuePair::getValue)
                .findFirst();
    }

    private static Optional<String> id(InputStream in) throws MimeException, IOException {
        byte[] bytes = in.readNBytes(LONGEST_ID + 1);
        if (bytes.length > LONGEST_ID) {
            throw new MimeException("Expected a media_id of at most " + LONGEST_ID + " bytes, found a longer one");
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8).strip()).filter(id -> !id.isEmpty());
    }

    private static Head save(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] head = in.readNBytes(MediaType.HEAD);
            out.write(head);
            in.transferTo(out);
            return new Head(head);
        }
    }
}
