package wiredesk.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** TCP ports of 127.0.0.1. */
public final class Ports {

    private Ports() {}

    /** A port nobody listens on now. Another process could still take it first. */
    public static int free() {
        return free(1).getFirst();
    }

    /** As many different free ports as asked for. */
    public static List<Integer> free(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, loopback()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new StartFailure("no free port on 127.0.0.1: " + e.getMessage(), e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /** Whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody accepts connections on this port now. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StartFailure("cannot let go of port " + socket.getLocalPort(), e);
        }
    }
}
