package wiredesk.enrich.summary.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** A response of which at most {@value #MOST_BYTES} bytes are read. */
final class BoundedResponse implements ClientHttpResponse {

    static final int MOST_BYTES = 256 * 1024;

    private final ClientHttpResponse response;

    BoundedResponse(ClientHttpResponse response) {
        this.response = response;
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return response.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return response.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return response.getHeaders();
    }

    @Override
    public InputStream getBody() throws IOException {
        return new BoundedStream(response.getBody());
    }

    @Override
    public void close() {
        response.close();
    }

    private static final class BoundedStream extends FilterInputStream {

        private int left = MOST_BYTES;

        BoundedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read < 0 ? read : count(1, read);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return read < 0 ? read : count(read, read);
        }

        private int count(int bytes, int result) throws IOException {
            left -= bytes;
            if (left < 0) {
                // Else whoever closes the response would read it to its end.
                close();
                throw new IOException("the answer has more than " + MOST_BYTES + " bytes");
            }
            return result;
        }
    }
}
