package io.github.immichsdk.benchmarks;

import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.apache.ApacheTransport;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares the transports alone: draining an event stream with one chunk for each line, and small requests, in sequence and
 * from 32 threads. Both transports take turns in one process against one server on loopback, so the ratio of each round holds on
 * a loaded machine, too.
 */
public final class Transports {

    private static final int LINES = 500_000;
    private static final int LINE_BYTES = 611;
    private static final int IN_SEQUENCE = 5_000;
    private static final int IN_PARALLEL = 20_000;
    private static final int THREADS = 32;
    private static final int ROUNDS = 9;
    private static final byte[] SMALL =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"res\":\"pong\"}"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final TransportRequest.Limits LIMITS =
            new TransportRequest.Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60), null);

    private interface Work {
        void run(Transport transport, URI server) throws Exception;
    }

    private Transports() {}

    /**
     * Runs and prints.
     *
     * @param args none
     * @throws Exception if something fails
     */
    public static void main(String... args) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
                Transport jdk = JdkTransport.create(Duration.ofSeconds(10));
                Transport apache = ApacheTransport.create()) {
            daemon(() -> accept(listener));
            URI server = URI.create("http://127.0.0.1:" + listener.getLocalPort());
            List<Transport> both = List.of(jdk, apache);
            compare("500,000 lines", both, server, Transports::drain);
            compare("5,000 requests in sequence", both, server, Transports::inSequence);
            compare("20,000 requests from 32 threads", both, server, Transports::inParallel);
        }
    }

    private static void compare(String name, List<Transport> transports, URI server, Work work) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<List<Double>> seconds = List.of(new ArrayList<>(), new ArrayList<>());
        for (int round = -2; round < ROUNDS; round++) {
            double[] taken = new double[2];
            for (int turn = 0; turn < 2; turn++) {
                int which = (turn + round & 1) == 0 ? 0 : 1;
                long begun = System.nanoTime();
                work.run(transports.get(which), server);
                taken[which] = (System.nanoTime() - begun) / 1e9;
            }
            if (round >= 0) {
                ratios.add(taken[1] / taken[0]);
                seconds.get(0).add(taken[0]);
                seconds.get(1).add(taken[1]);
            }
        }
        System.out.printf(
                "%s: JdkTransport %.3f s, ApacheTransport %.3f s, ratio by round %.2f (%.2f to %.2f)%n",
                name,
                median(seconds.get(0)),
                median(seconds.get(1)),
                median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static TransportRequest get(URI server, String path) {
        return new TransportRequest(
                "GET",
                server.resolve(path),
                Headers.none().with("x-api-key", "key").with("Accept", "application/json"),
                null,
                LIMITS,
                new CancelHandle());
    }

    private static void drain(Transport transport, URI server) throws IOException {
        byte[] block = new byte[64 * 1024];
        long bytes = 0;
        try (TransportResponse response = transport.send(get(server, "/lines"))) {
            InputStream body = response.body();
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                bytes += read;
            }
        }
        if (bytes != (long) LINES * LINE_BYTES) {
            throw new IllegalStateException("got " + bytes + " bytes");
        }
    }

    private static void small(Transport transport, URI server) throws IOException {
        try (TransportResponse response = transport.send(get(server, "/small"))) {
            if (response.body().readAllBytes().length != 14) {
                throw new IllegalStateException("not the whole response");
            }
        }
    }

    private static void inSequence(Transport transport, URI server) throws IOException {
        for (int i = 0; i < IN_SEQUENCE; i++) {
            small(transport, server);
        }
    }

    private static void inParallel(Transport transport, URI server) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < IN_PARALLEL / THREADS; i++) {
                        small(transport, server);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void accept(ServerSocket listener) {
        while (true) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket socket) {
        byte[] chunk = chunk();
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
            while (true) {
                String line = head(in);
                if (line.startsWith("GET /lines ")) {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < LINES; i++) {
                        out.write(chunk);
                    }
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    out.write(SMALL);
                }
                out.flush();
            }
        } catch (IOException remaining) {
            // the client has what it wants
        }
    }

    private static byte[] chunk() {
        byte[] line = new byte[LINE_BYTES];
        Arrays.fill(line, (byte) 'x');
        line[LINE_BYTES - 1] = '\n';
        String text = Integer.toHexString(LINE_BYTES) + "\r\n" + new String(line, StandardCharsets.US_ASCII) + "\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a head, and returns its first line. */
    private static String head(InputStream in) throws IOException {
        StringBuilder first = new StringBuilder();
        int length = 0;
        boolean firstLine = true;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                if (length == 0) {
                    return first.toString();
                }
                firstLine = false;
                length = 0;
            } else if (next != '\r') {
                length++;
                if (firstLine) {
                    first.append((char) next);
                }
            }
        }
        throw new IOException("The client left");
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "server");
        thread.setDaemon(true);
        thread.start();
    }
}
