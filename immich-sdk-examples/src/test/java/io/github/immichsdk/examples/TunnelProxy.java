package io.github.immichsdk.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A forward proxy on loopback that opens tunnels (CONNECT), and remembers where they led. */
final class TunnelProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final List<String> targets = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private TunnelProxy(ServerSocket listening) {
        this.listening = listening;
    }

    static TunnelProxy start() throws IOException {
        TunnelProxy proxy = new TunnelProxy(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        daemon(() -> {
            while (true) {
                Socket client = proxy.listening.accept();
                proxy.sockets.add(client);
                daemon(() -> proxy.serve(client));
            }
        });
        return proxy;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** {@return host and port of each tunnel} */
    List<String> targets() {
        return targets;
    }

    private void serve(Socket client) throws IOException {
        String target = head(client.getInputStream()).split(" ")[1];
        targets.add(target);
        int colon = target.lastIndexOf(':');
        Socket server = new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
        sockets.add(server);
        client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        daemon(() -> pump(server.getInputStream(), client.getOutputStream()));
        pump(client.getInputStream(), server.getOutputStream());
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the request ended after: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void pump(InputStream in, OutputStream out) throws IOException {
        in.transferTo(out);
        out.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
