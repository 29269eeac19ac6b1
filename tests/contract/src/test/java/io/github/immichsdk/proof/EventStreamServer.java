package io.github.immichsdk.proof;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A server with nothing but an event stream of any length, generated while it is sent. */
final class EventStreamServer implements AutoCloseable {

    private static final String LINE =
            "{\"type\":\"AssetV2\",\"data\":{\"id\":\"%1$s\",\"ownerId\":\"8c4e03d6-0801-4671-a459-7d9d17c443ff\","
                    + "\"originalFileName\":\"photo-%2$08d.jpg\",\"fileCreatedAt\":\"2024-04-12T08:10:00.000Z\",\"fileModifiedAt\":"
                    + "\"2024-04-12T08:10:00.000Z\",\"createdAt\":\"2026-11-22T15:27:55.274Z\",\"localDateTime\":\"2024-04-12T10:10:00.000Z\","
                    + "\"type\":\"IMAGE\",\"deletedAt\":null,\"isFavorite\":false,\"visibility\":\"timeline\",\"duration\":null,"
                    + "\"livePhotoVideoId\":null,\"stackId\":null,\"libraryId\":null,\"width\":272,\"height\":320,\"isEdited\":false,"
                    + "\"checksum\":\"oJu7DdzVpu03rIkDx9+5S7w0l7Q=\",\"thumbhash\":\"3wcKPhZwgGZ3mGiGiGaIdnd3n3gHiIc=\"},"
                    + "\"ack\":\"AssetV2|%1$s\"}\n";

    private final ServerSocket socket;
    private final long events;
    private volatile long firstByteAt;

    EventStreamServer(long events) throws IOException {
        this.events = events;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "event-stream-server");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "http://localhost:" + socket.getLocalPort();
    }

    /** {@return when the first byte of the latest stream was sent, as {@link System#nanoTime()} of this machine} */
    long firstByteAt() {
        return firstByteAt;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.setTcpNoDelay(true);
                serve(connection);
            } catch (IOException gone) {
                // the next one, if there is one
            }
        }
    }

    private void serve(Socket connection) throws IOException {
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 64 * 1024);
        for (String head = head(in); head != null; head = head(in)) {
            in.readNBytes(length(head));
            if (head.startsWith("GET /api/server/version")) {
                String json = "{\"major\":3,\"minor\":0,\"patch\":3}";
                out.write(text("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + json.length()
                        + "\r\n\r\n" + json));
            } else {
                stream(out);
            }
            out.flush();
        }
    }

    private void stream(OutputStream out) throws IOException {
        out.write(text(
                "HTTP/1.1 200 OK\r\nContent-Type: application/jsonlines+json\r\nTransfer-Encoding: chunked\r\n\r\n"));
        byte[] line = line(0);
        firstByteAt = System.nanoTime();
        chunk(out, line);
        out.flush();
        int digits = new String(line, StandardCharsets.US_ASCII).indexOf("photo-") + "photo-".length();
        for (long i = 1; i < events; i++) {
            long rest = i;
            for (int digit = 7; digit >= 0; digit--) {
                line[digits + digit] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            chunk(out, line);
        }
        chunk(
                out,
                text(
                        "{\"type\":\"SyncCompleteV1\",\"data\":{},\"ack\":\"SyncCompleteV1|01a203df-1426-7103-86a8-3aee4cd04e82\"}\n"));
        out.write(text("0\r\n\r\n"));
    }

    private static byte[] line(long number) {
        return text(String.format(Locale.ROOT, LINE, "01a203de-ff09-715f-9207-963bf31b2738", number));
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write(text(Integer.toHexString(bytes.length) + "\r\n"));
        out.write(bytes);
        out.write('\r');
        out.write('\n');
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (b == '\n'
                    && head.length() > 3
                    && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return null;
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
