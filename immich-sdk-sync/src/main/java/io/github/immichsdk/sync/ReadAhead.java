package io.github.immichsdk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads a long body on a thread of its own, so that one processor reads and another parses.
 *
 * <p>The thread starts after the first bytes, so a short stream has none. It reads at most as many bytes ahead as fit into one
 * ring of memory, hands over each byte at once, and ends with the body. A failure arrives after the bytes before it. One thread
 * reads; any thread may close.
 */
final class ReadAhead extends InputStream {

    /** What is read before the thread starts. */
    private static final long SHORT = 256 * 1024;

    private static final int RING = 256 * 1024;
    private static final int WANTED_ROOM = RING / 4;
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final InputStream in;
    private long readDirectly;

    // The reading thread alone writes `written`, the caller alone `taken`.
    private byte @Nullable [] ring;
    private volatile long written;
    private volatile long taken;
    private volatile boolean ended;
    private volatile boolean closed;
    private @Nullable Throwable failure;
    private volatile @Nullable Thread caller;
    private volatile @Nullable Thread filler;
    private volatile boolean full;

    ReadAhead(InputStream in) {
        this.in = in;
    }

    /** {@return a stream that reads ahead; the same stream if there is no other processor to do it} */
    static InputStream of(InputStream in) {
        return Runtime.getRuntime().availableProcessors() > 1 ? new ReadAhead(in) : in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, target.length);
        if (count == 0) {
            return 0;
        }
        byte[] from = ring;
        if (from == null) {
            if (readDirectly < SHORT) {
                int read = in.read(target, offset, count);
                readDirectly += read;
                return read;
            }
            from = start();
        }
        int available = available();
        while (available == 0) {
            if (closed) {
                throw closed();
            }
            // in this order: what was written before the end must be seen
            boolean last = ended;
            available = available();
            if (available == 0) {
                if (last) {
                    return end();
                }
                await();
                available = available();
            }
        }
        if (closed) {
            throw closed();
        }
        return take(from, target, offset, Math.min(count, available));
    }

    private int take(byte[] from, byte[] target, int offset, int count) {
        int at = (int) (taken % RING);
        int first = Math.min(count, RING - at);
        System.arraycopy(from, at, target, offset, first);
        System.arraycopy(from, 0, target, offset + first, count - first);
        // one thread takes, so nothing is lost between reading and writing it
        taken = taken + count;
        if (full && RING - available() >= WANTED_ROOM) {
            LockSupport.unpark(filler);
        }
        return count;
    }

    /** {@return how many bytes were read ahead} */
    @Override
    public int available() {
        return (int) (written - taken);
    }

    private void await() throws InterruptedIOException {
        caller = Thread.currentThread();
        try {
            while (available() == 0 && !ended && !closed) {
                if (Thread.currentThread().isInterrupted()) {
                    throw interrupted();
                }
                LockSupport.park(this);
            }
        } finally {
            caller = null;
        }
    }

    private int end() throws IOException {
        Throwable why = failure;
        if (why instanceof IOException io) {
            throw io;
        } else if (why instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (why instanceof Error error) {
            throw error;
        }
        return -1;
    }

    private byte[] start() {
        byte[] made = new byte[RING];
        ring = made;
        Thread thread = new Thread(() -> fill(made), "immich-sdk-sync-" + STARTED.incrementAndGet());
        thread.setDaemon(true);
        filler = thread;
        thread.start();
        return made;
    }

    private void fill(byte[] into) {
        try {
            while (!closed) {
                int at = (int) (written % RING);
                int room = Math.min(RING - available(), RING - at);
                if (room == 0) {
                    awaitRoom();
                    continue;
                }
                int read = in.read(into, at, room);
                if (read < 0) {
                    break;
                }
                written = written + read;
                LockSupport.unpark(caller);
            }
        } catch (Throwable e) {
            failure = e;
        } finally {
            ended = true;
            LockSupport.unpark(caller);
        }
    }

    private void awaitRoom() {
        full = true;
        while (RING - available() < WANTED_ROOM && !closed) {
            LockSupport.park(this);
        }
        full = false;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        LockSupport.unpark(filler);
        LockSupport.unpark(caller);
        in.close();
    }

    private InterruptedIOException interrupted() {
        InterruptedIOException interrupted = new InterruptedIOException("Interrupted while reading a response");
        try {
            close();
        } catch (IOException e) {
            interrupted.addSuppressed(e);
        }
        return interrupted;
    }

    private static IOException closed() {
        return new IOException("The body of the response was closed");
    }
}
