package io.github.immichsdk.benchmarks.stub;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The body of a request, with a length or in chunks. */
final class RequestBody extends InputStream {

    private final InputStream in;
    private final boolean chunked;
    private long remaining;
    private boolean ended;

    RequestBody(InputStream in, Request request) {
        this.in = in;
        this.chunked = "chunked".equalsIgnoreCase(request.header("transfer-encoding"));
        String length = request.header("content-length");
        this.remaining = chunked || length == null ? 0 : Long.parseLong(length);
        this.ended = !chunked && remaining == 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (chunked && remaining == 0 && !ended) {
            remaining = Long.parseLong(line(), 16);
            if (remaining == 0) {
                line();
                ended = true;
            }
        }
        if (ended) {
            return -1;
        }
        int read = in.read(bytes, from, (int) Math.min(count, remaining));
        if (read < 0) {
            throw new EOFException("the connection ends in a body, " + remaining + " bytes before its end");
        }
        remaining -= read;
        if (remaining == 0) {
            if (chunked) {
                line();
            } else {
                ended = true;
            }
        }
        return read;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ends in a chunk");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    String text() throws IOException {
        return new String(readAllBytes(), StandardCharsets.UTF_8);
    }
}
