package io.github.immichsdk.benchmarks.stub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A server that sends an Immich of any size faster than any client reads it: HTTP/1.1 on a port of the loopback interface.
 *
 * <p>Not a fake of Immich: it checks no credentials, and knows only what the measured programs request. See {@link Scenario} for
 * what an address says.
 */
public final class StubServer {

    private StubServer() {}

    /**
     * Prints the port, and serves until standard input ends.
     *
     * @param args none
     * @throws IOException if there is no port
     */
    public static void main(String... args) throws IOException {
        Content content = new Content();
        try (ServerSocket server = new ServerSocket(0, 2048, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            start(() -> accept(server, content));
            while (System.in.read() >= 0) {
                // the end of the input is the end of the program that started this
            }
        }
        System.exit(0);
    }

    private static void accept(ServerSocket server, Content content) {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                start(new Connection(socket, content));
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                e.printStackTrace();
                System.exit(1);
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
