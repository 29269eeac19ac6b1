package io.github.immichsdk.benchmarks;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncStream;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Reads a whole event stream from memory through the public API: request, line splitter, reader and element stream. Its main
 * prints the time and the allocated memory for each line, as records and as maps.
 */
public final class EventStreamReading {

    private static final int LINES = 20_000;

    private final byte[] stream;
    private final ImmichSync sync;

    private EventStreamReading() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            lines.append(Page.line(i)).append('\n');
        }
        lines.append("{\"type\":\"SyncCompleteV1\",\"data\":{},\"ack\":\"SyncCompleteV1|x\"}\n");
        stream = lines.toString().getBytes(StandardCharsets.UTF_8);
        sync = ImmichSync.of(ImmichClient.builder()
                .server("http://localhost:2283")
                .credentials(Credentials.accessToken("token"))
                .transport(this::respond)
                .build());
    }

    private TransportResponse respond(TransportRequest request) {
        byte[] body = request.uri().getPath().endsWith("/stream")
                ? stream
                : "{\"major\":3,\"minor\":0,\"patch\":3}".getBytes(StandardCharsets.UTF_8);
        return new TransportResponse(
                200, Headers.none().with("Content-Type", "application/json"), new ByteArrayInputStream(body));
    }

    private long typed() {
        try (SyncStream events = sync.stream(SyncKind.ASSETS)) {
            return events.typed()
                    .filter(event -> event.type().equals("AssetV2"))
                    .count();
        }
    }

    private long maps() {
        try (SyncStream events = sync.stream(SyncKind.ASSETS)) {
            return events.maps().map(Map::size).filter(size -> size == 3).count() - 1;
        }
    }

    /**
     * Measures and prints.
     *
     * @param args the number of rounds; 40 by default
     */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 40 : Integer.parseInt(args[0]);
        EventStreamReading reading = new EventStreamReading();
        System.out.printf(
                Locale.ROOT,
                "JDK %d, %,d lines of %d bytes%n",
                Runtime.version().feature(),
                LINES,
                Page.line(1).length());
        reading.measure("records", rounds, EventStreamReading::typed);
        reading.measure("maps", rounds, EventStreamReading::maps);
    }

    private void measure(String what, int rounds, ToLongFunction<EventStreamReading> work) {
        double[] micros = new double[rounds];
        long bytes = 0;
        for (int i = 0; i < 2 * rounds; i++) {
            long allocated = allocated();
            long start = System.nanoTime();
            if (work.applyAsLong(this) != LINES) {
                throw new IllegalStateException("lines are missing");
            }
            // the first half warms up
            if (i >= rounds) {
                micros[i - rounds] = (System.nanoTime() - start) / 1_000.0 / LINES;
                bytes = (allocated() - allocated) / LINES;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f us per line (fastest round %.2f), %,d bytes allocated per line%n",
                what,
                micros[rounds / 2],
                micros[0],
                bytes);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
