package io.github.immichsdk.testkit.internal.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The body behind a head: read without its framing, written with it. */
final class HttpBody {

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final boolean chunked;
    private long remaining;
    private boolean over;

    private HttpBody(InputStream in, boolean chunked, long remaining) {
        this.in = in;
        this.chunked = chunked;
        this.remaining = remaining;
        this.over = remaining == 0 && !chunked;
    }

    static HttpBody ofRequest(HttpHead head, InputStream in) {
        return new HttpBody(in, head.chunked(), head.chunked() ? 0 : Math.max(0, head.length()));
    }

    /** A response without a length continues until its connection ends. */
    static HttpBody ofResponse(HttpHead head, String method, InputStream in) {
        int status = head.status();
        boolean none = method.equals("HEAD") || status == 204 || status == 304 || status < 200;
        boolean chunked = head.chunked() && !none;
        return new HttpBody(in, chunked, none || chunked ? 0 : head.length() < 0 ? Long.MAX_VALUE : head.length());
    }

    /** {@return whether there is nothing to read} */
    boolean empty() {
        return over;
    }

    /** {@return the number of bytes left, {@link Long#MAX_VALUE} where nobody knows} */
    long remaining() {
        return over ? 0 : chunked ? Long.MAX_VALUE : remaining;
    }

    /** Reads some bytes, at most this many; returns -1 at the end. */
    int read(byte[] target, long limit) throws IOException {
        if (over) {
            return -1;
        }
        if (chunked && remaining == 0 && !nextChunk()) {
            return -1;
        }
        int read = in.read(target, 0, (int) Math.min(Math.min(limit, remaining), target.length));
        if (read < 0) {
            over = true;
            if (chunked || remaining < Long.MAX_VALUE / 2) {
                throw new EOFException("The connection ended in the middle of a body");
            }
            return -1;
        }
        remaining -= read;
        if (chunked && remaining == 0) {
            line();
        }
        over = !chunked && remaining == 0;
        return read;
    }

    private boolean nextChunk() throws IOException {
        remaining = Long.parseLong(line().split(";", 2)[0].strip(), 16);
        if (remaining == 0) {
            over = true;
            while (!line().isEmpty()) {
                // trailers say nothing here
            }
        }
        return !over;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The connection ended in the middle of a chunk");
            }
            if (next == '\n') {
                return line.toString().strip();
            }
            line.append((char) next);
        }
    }

    /**
     * Copies bytes in the framing they came in.
     *
     * @param limit how many bytes at most
     * @param pace called after each piece
     * @return how many bytes went over
     */
    long copy(OutputStream out, long limit, int piece, Pace pace) throws IOException {
        byte[] buffer = new byte[Math.min(piece, BUFFER)];
        long copied = 0;
        while (copied < limit) {
            int read = read(buffer, limit - copied);
            if (read < 0) {
                break;
            }
            write(out, buffer, read);
            copied += read;
            pace.sent();
        }
        return copied;
    }

    private void write(OutputStream out, byte[] bytes, int count) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(bytes, 0, count);
        if (chunked) {
            out.write('\r');
            out.write('\n');
        }
        out.flush();
    }

    /** {@return the bytes without their framing} */
    InputStream bytes() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return HttpBody.this.read(one, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int count) throws IOException {
                byte[] some = new byte[Math.min(count, BUFFER)];
                int read = HttpBody.this.read(some, some.length);
                System.arraycopy(some, 0, target, offset, Math.max(0, read));
                return read;
            }
        };
    }

    /** Copies other bytes in the framing of this body. */
    void copyFrom(InputStream other, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = other.read(buffer, 0, buffer.length); read >= 0; read = other.read(buffer, 0, buffer.length)) {
            write(out, buffer, read);
        }
    }

    /** Copies all that is left, with the end of the framing. */
    void copyAll(OutputStream out, int piece, Pace pace) throws IOException {
        copy(out, Long.MAX_VALUE, piece, pace);
        if (chunked) {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
    }

    /** Takes in what is left and drops it. */
    void drain() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (read(buffer, Long.MAX_VALUE) >= 0) {
            // dropped
        }
    }

    /** What happens between two pieces of a body. */
    interface Pace {
        /** As fast as it goes. */
        Pace FREE = () -> {};

        /** A piece was sent. */
        void sent() throws IOException;
    }
}
