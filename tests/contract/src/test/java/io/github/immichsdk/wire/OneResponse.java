package io.github.immichsdk.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that responds to each request by a script, which decides every byte and when it is sent. */
final class OneResponse implements AutoCloseable {

    /** Writes the response to a request. The connection ends with it. */
    interface Script {
        void write(Connection client) throws Exception;
    }

    /** A connection whose request was read. */
    record Connection(OutputStream out, Socket socket) {

        void head(String... headers) throws IOException {
            write("HTTP/1.1 200 OK\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
        }

        void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Writes as one chunk of a chunked body. */
        void chunk(String text) throws IOException {
            write(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
        }
    }

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Script script;
    private final AtomicInteger requests = new AtomicInteger();
    private final Queue<String> heads = new ConcurrentLinkedQueue<>();

    /** Completed when the client has closed a connection. */
    final CompletableFuture<Void> clientLeft = new CompletableFuture<>();

    /** What a script may wait for. */
    final CountDownLatch goOn = new CountDownLatch(1);

    OneResponse(Script script) throws IOException {
        this.script = script;
        start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    /** {@return the lines of all heads so far} */
    List<String> heads() {
        return List.copyOf(heads);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                heads.add(line);
            }
            requests.incrementAndGet();
            start(() -> {
                try {
                    if (in.read() < 0) {
                        clientLeft.complete(null);
                    }
                } catch (IOException reset) {
                    clientLeft.complete(null);
                }
            });
            script.write(new Connection(socket.getOutputStream(), socket));
        } catch (Exception gone) {
            // the test looks at its own end
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "one-response");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        goOn.countDown();
        listener.close();
    }
}
