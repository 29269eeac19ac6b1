package io.github.immichsdk.reliability;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The frames of one HTTP/2 connection, as the server writes and reads them. */
final class Http2Frames {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int ACK = 1;
    static final int END_HEADERS = 4;
    static final int PADDED = 8;

    static final int NO_ERROR = 0;
    static final int INTERNAL_ERROR = 2;
    static final int REFUSED_STREAM = 7;

    private static final int PREFACE = 24;
    private static final int LARGEST = 16_384;

    /** A frame as it arrived. */
    record Frame(int type, int flags, int stream, byte[] payload) {
        boolean has(int flag) {
            return (flags & flag) != 0;
        }
    }

    private final Socket socket;
    private final DataInputStream in;

    Http2Frames(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        in.readFully(new byte[PREFACE]);
        write(SETTINGS, 0, 0, new byte[0]);
    }

    /** Reads the next frame; settings and pings are acknowledged here. */
    Frame read() throws IOException {
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt() & Integer.MAX_VALUE;
            byte[] payload = in.readNBytes(length);
            if (type != SETTINGS && type != PING) {
                return new Frame(type, flags, stream, payload);
            }
            if ((flags & ACK) == 0) {
                write(type, ACK, 0, type == PING ? payload : new byte[0]);
            }
        }
    }

    void makeRoom(int stream, int bytes) throws IOException {
        write(WINDOW_UPDATE, 0, 0, number(bytes));
        write(WINDOW_UPDATE, 0, stream, number(bytes));
    }

    void reset(int stream, int code) throws IOException {
        write(RST_STREAM, 0, stream, number(code));
    }

    void goAway(int lastStream, int code) throws IOException {
        byte[] payload = ByteBuffer.allocate(8).putInt(lastStream).putInt(code).array();
        write(GOAWAY, 0, 0, payload);
    }

    void data(int stream, byte[] bytes, int from, int to) throws IOException {
        for (int at = from; at < to; at += LARGEST) {
            write(DATA, 0, stream, Arrays.copyOfRange(bytes, at, Math.min(to, at + LARGEST)));
        }
    }

    void end(int stream) throws IOException {
        write(DATA, END_STREAM, stream, new byte[0]);
    }

    void write(int type, int flags, int stream, byte[] payload) throws IOException {
        raw(frame(type, flags, stream, payload));
    }

    synchronized void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    /** {@return the frame of a response's head} */
    static byte[] head(int stream, int status, Map<String, List<String>> headers) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, ":status", Integer.toString(status));
        headers.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!List.of("connection", "transfer-encoding", "keep-alive").contains(lower)) {
                values.forEach(value -> literal(block, lower, value));
            }
        });
        return frame(HEADERS, END_HEADERS, stream, block.toByteArray());
    }

    private static void literal(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        text(block, name);
        text(block, value);
    }

    /** Text without Huffman coding, behind its length in 7 bits and more. */
    private static void text(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < 127) {
            block.write(bytes.length);
        } else {
            block.write(127);
            int rest = bytes.length - 127;
            for (; rest >= 128; rest >>= 7) {
                block.write(rest & 127 | 128);
            }
            block.write(rest);
        }
        block.writeBytes(bytes);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
