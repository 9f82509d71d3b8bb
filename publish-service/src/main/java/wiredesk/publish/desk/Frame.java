package wiredesk.publish.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** A piece of the stream as it goes over the wire, the same bytes for every client. */
final class Frame {

    static final Frame EMPTY = new Frame("");

    private final byte[] bytes;

    Frame(String text) {
        this.bytes = text.getBytes(UTF_8);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    @Override
    public String toString() {
        return new String(bytes, UTF_8);
    }
}
