package wiredesk.ingest.delivery;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;

/** A request whose body is read from elsewhere than the connection. */
final class ReceivedRequest extends HttpServletRequestWrapper {

    private final Body body;
    private final long length;

    /**
     * The same request.
     *
     * @param length of the body, in bytes; -1 if it is not known
     */
    ReceivedRequest(HttpServletRequest request, InputStream body, long length) {
        super(request);
        this.body = new Body(body);
        this.length = length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public long getContentLengthLong() {
        return length;
    }

    @Override
    public int getContentLength() {
        return length > Integer.MAX_VALUE ? -1 : (int) length;
    }

    private static final class Body extends ServletInputStream {

        private final InputStream in;
        private boolean finished;

        Body(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            finished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            finished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Bodies are read as they come");
        }
    }
}
