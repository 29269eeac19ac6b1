package io.github.immichsdk.transport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One HTTP/2 connection as the server sees it: frames in and out, and the little that every test needs done. */
final class Http2Connection {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;

    static final int NO_ERROR = 0;
    static final int INTERNAL_ERROR = 2;
    static final int REFUSED_STREAM = 7;
    static final int CANCEL = 8;

    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;
    private static final int PREFACE = 24;

    /** A frame as it came. */
    record Frame(int type, int flags, int stream, byte[] payload) {
        boolean endsStream() {
            return (type == DATA || type == HEADERS) && (flags & END_STREAM) != 0;
        }

        int number() {
            return ByteBuffer.wrap(payload).getInt();
        }
    }

    private final Http2Server server;
    private final Socket socket;
    private final DataInputStream in;
    private final int number;

    Http2Connection(Http2Server server, Socket socket, int number) throws IOException {
        this.server = server;
        this.socket = socket;
        this.number = number;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        in.readFully(new byte[PREFACE]);
        write(SETTINGS, 0, 0, new byte[0]);
    }

    /** {@return which connection of the server it is, from 1} */
    int number() {
        return number;
    }

    /** Reads the next frame; settings and pings are acknowledged and not handed out. */
    Frame read() throws IOException {
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt() & Integer.MAX_VALUE;
            byte[] payload = in.readNBytes(length);
            if (type == SETTINGS || type == PING) {
                if ((flags & ACK) == 0) {
                    write(type, ACK, 0, type == PING ? payload : new byte[0]);
                }
                continue;
            }
            if (type == HEADERS) {
                server.requestBegan();
            }
            return new Frame(type, flags, stream, payload);
        }
    }

    /** Reads until a frame of a type comes. */
    Frame readUntil(int type) throws IOException {
        Frame frame = read();
        while (frame.type() != type) {
            frame = read();
        }
        return frame;
    }

    /** Reads one request to its end, making room for its body; returns its stream. */
    int readRequest() throws IOException {
        return readRequestInto(new ByteArrayOutputStream());
    }

    int readRequestInto(ByteArrayOutputStream body) throws IOException {
        while (true) {
            Frame frame = read();
            if (frame.type() == DATA) {
                body.write(frame.payload());
                if (frame.payload().length > 0) {
                    windowUpdate(0, frame.payload().length);
                    windowUpdate(frame.stream(), frame.payload().length);
                }
            }
            if (frame.endsStream()) {
                return frame.stream();
            }
        }
    }

    /** Sends a whole response. */
    void respond(int stream, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        head(stream, status, "content-type", contentType, "content-length", String.valueOf(bytes.length));
        data(stream, bytes, true);
    }

    /** Sends the head of a response; names and values in turn. */
    void head(int stream, int status, String... headers) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, ":status", String.valueOf(status));
        for (int i = 0; i < headers.length; i += 2) {
            literal(block, headers[i], headers[i + 1]);
        }
        write(HEADERS, END_HEADERS, stream, block.toByteArray());
    }

    void data(int stream, byte[] bytes, boolean last) throws IOException {
        int at = 0;
        do {
            int count = Math.min(16_384, bytes.length - at);
            boolean end = last && at + count == bytes.length;
            write(DATA, end ? END_STREAM : 0, stream, java.util.Arrays.copyOfRange(bytes, at, at + count));
            at += count;
        } while (at < bytes.length);
    }

    void reset(int stream, int code) throws IOException {
        write(RST_STREAM, 0, stream, bytes(code));
    }

    void goAway(int lastStream, int code) throws IOException {
        write(
                GOAWAY,
                0,
                0,
                ByteBuffer.allocate(8).putInt(lastStream).putInt(code).array());
    }

    void windowUpdate(int stream, int bytes) throws IOException {
        write(WINDOW_UPDATE, 0, stream, bytes(bytes));
    }

    /** Reads and drops what comes until the client ends the connection. */
    void awaitEnd() throws IOException {
        while (true) {
            read();
        }
    }

    private static byte[] bytes(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** A header that no table keeps, in plain ASCII of less than 127 bytes. */
    private static void literal(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        block.write(name.length());
        block.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        block.write(value.length());
        block.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    }

    private synchronized void write(int type, int flags, int stream, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
        frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
        frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
        socket.getOutputStream().write(frame.array());
        socket.getOutputStream().flush();
    }
}
