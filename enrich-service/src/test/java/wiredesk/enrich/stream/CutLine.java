package wiredesk.enrich.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A telephone line to a real server that a test can cut and mend: while it is cut, nobody can reach the server by this address. */
final class CutLine implements AutoCloseable {

    private final InetSocketAddress target;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CutLine(URI server) {
        try {
            target = new InetSocketAddress(server.getHost(), server.getPort());
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(CutLine::hangUp);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException e) {
                // The caller hung up, or the test is over.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        open.add(caller);
        if (cut) {
            hangUp(caller);
            return;
        }
        var server = new Socket();
        server.connect(target);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(caller, server));
        Thread.ofVirtual().start(() -> carry(server, caller));
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut.
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
