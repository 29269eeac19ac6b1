package io.github.immichsdk.testkit.internal.faults;

import java.io.IOException;
import java.io.OutputStream;

/** Passes on a number of bytes, and fails at the next one. */
final class LimitedOutput extends OutputStream {

    /** The limit is reached. */
    static final class ReachedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final OutputStream out;
    private long remaining;

    LimitedOutput(OutputStream out, long limit) {
        this.out = out;
        this.remaining = limit;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int passed = (int) Math.min(count, remaining);
        out.write(bytes, offset, passed);
        remaining -= passed;
        if (passed < count) {
            throw new ReachedException();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
