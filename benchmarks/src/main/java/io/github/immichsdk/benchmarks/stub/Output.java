package io.github.immichsdk.benchmarks.stub;

import io.github.immichsdk.benchmarks.data.Sink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Buffers what goes to a socket, and sends it at the pace of the scenario's link. For one thread. */
final class Output implements Sink {

    private final OutputStream socket;
    private final byte[] buffer = new byte[128 * 1024];
    private @Nullable Link link;
    private int length;

    Output(OutputStream socket) {
        this.socket = socket;
    }

    /** Sets the link of the response that is written next. */
    void over(Link changed) throws IOException {
        flush();
        link = changed.limited() ? changed : null;
    }

    @Override
    public byte[] room(int wanted) throws IOException {
        if (buffer.length - length < wanted) {
            flush();
        }
        return buffer;
    }

    @Override
    public int position() {
        return length;
    }

    @Override
    public void advance(int written) {
        length += written;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int from, int count) throws IOException {
        if (buffer.length - length < count) {
            flush();
        }
        if (count > buffer.length) {
            send(bytes, from, count);
        } else {
            System.arraycopy(bytes, from, buffer, length, count);
            length += count;
        }
    }

    void flush() throws IOException {
        int count = length;
        length = 0;
        if (count > 0) {
            send(buffer, 0, count);
        }
    }

    private void send(byte[] bytes, int from, int count) throws IOException {
        Link paced = link;
        if (paced == null) {
            socket.write(bytes, from, count);
            return;
        }
        for (int sent = 0; sent < count; ) {
            int piece = Math.min(Link.PIECE, count - sent);
            try {
                paced.send(piece);
            } catch (InterruptedException e) {
                throw new InterruptedIOException("interrupted");
            }
            socket.write(bytes, from + sent, piece);
            sent += piece;
        }
    }
}
