package wiredesk.local.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept, and nothing that costs more than it must: on a machine that also runs what is measured, a heavier
 * client would be measured too.
 */
final class KeepAlive implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LONGEST_LINE = 8 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] head;
    private byte[] request = {};

    /** A connection to {@code base} for posts of JSON to {@code path} with the key of a feed. */
    KeepAlive(URI base, String path, String key) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        out = socket.getOutputStream();
        head = ("POST " + path + " HTTP/1.1\r\nHost: " + base.getHost() + ":" + base.getPort()
                        + "\r\nAuthorization: Bearer " + key + "\r\nContent-Type: application/json\r\nContent-Length: ")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Posts a document and reads the answer to its end; its status. */
    int post(byte[] document) throws IOException {
        byte[] length = (document.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        int size = head.length + length.length + document.length;
        if (request.length < size) {
            request = new byte[size + 512];
        }
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(length, 0, request, head.length, length.length);
        System.arraycopy(document, 0, request, head.length + length.length, document.length);
        out.write(request, 0, size);
        return answer();
    }

    private int answer() throws IOException {
        String status = line();
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        if (chunked) {
            for (int size = chunk(); size > 0; size = chunk()) {
                in.skipNBytes(size);
                line();
            }
            line();
        } else {
            in.skipNBytes(length);
        }
        return Integer.parseInt(status.split(" ", 3)[1]);
    }

    private int chunk() throws IOException {
        String size = line();
        int end = size.indexOf(';');
        return Integer.parseInt(end < 0 ? size : size.substring(0, end), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new EOFException("The service closed the connection");
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("A line of the answer is longer than " + LONGEST_LINE);
            }
            if (sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
