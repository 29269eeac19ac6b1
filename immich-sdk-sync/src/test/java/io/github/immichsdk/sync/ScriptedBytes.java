package io.github.immichsdk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Bytes that come in the pieces scripted, each by a read of its own at most; then a failure, or the end. */
public final class ScriptedBytes extends InputStream {

    /** Gives the next bytes when they are asked for. */
    public interface Step {
        byte[] bytes() throws IOException;
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private byte[] now = new byte[0];
    private int at;
    private int reads;
    private volatile boolean closed;

    public ScriptedBytes then(byte[] bytes) {
        steps.add(() -> bytes);
        return this;
    }

    public ScriptedBytes then(String text) {
        return then(text.getBytes(StandardCharsets.UTF_8));
    }

    public ScriptedBytes thenRun(Runnable action) {
        steps.add(() -> {
            action.run();
            return new byte[0];
        });
        return this;
    }

    public ScriptedBytes thenFail(IOException failure) {
        steps.add(() -> {
            throw failure;
        });
        return this;
    }

    /** Each byte by itself. */
    public static ScriptedBytes dribble(String text) {
        ScriptedBytes bytes = new ScriptedBytes();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.then(new byte[] {b});
        }
        return bytes;
    }

    public int reads() {
        return reads;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int limit) throws IOException {
        reads++;
        while (at == now.length) {
            if (closed) {
                throw new IOException("closed");
            }
            Step step = steps.poll();
            if (step == null) {
                return -1;
            }
            now = step.bytes();
            at = 0;
        }
        if (closed) {
            throw new IOException("closed");
        }
        int count = Math.min(limit, now.length - at);
        System.arraycopy(now, at, into, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
