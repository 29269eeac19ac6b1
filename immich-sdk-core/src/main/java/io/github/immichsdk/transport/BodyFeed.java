package io.github.immichsdk.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One opening of a request's body: reads a piece when the JDK's client has room for it, in the thread that asks. */
final class BodyFeed implements Flow.Subscription {

    private static final int PIECE = 32 * 1024;

    private final RequestBody body;
    private final long length;
    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private final BodyPublisher.Progress progress;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile boolean cancelled;
    private volatile boolean stopped;
    private volatile boolean opened;
    // Written by one thread at a time.
    private volatile long given;
    // The rest is touched by one thread at a time: the one that took `rounds` from zero.
    private @Nullable InputStream bytes;
    private boolean over;
    private boolean completed;

    BodyFeed(
            RequestBody body,
            long length,
            Flow.Subscriber<? super ByteBuffer> subscriber,
            BodyPublisher.Progress progress) {
        this.body = body;
        this.length = length;
        this.subscriber = subscriber;
        this.progress = progress;
    }

    static IOException longer(long length) {
        return new IOException("it has more than the " + length + " bytes it promised");
    }

    @Override
    public void request(long n) {
        demand.getAndUpdate(before -> before + n < 0 ? Long.MAX_VALUE : before + n);
        progress.taken();
        run();
    }

    @Override
    public void cancel() {
        cancelled = true;
        run();
    }

    /** {@return whether its source was opened} */
    boolean opened() {
        return opened;
    }

    /** {@return how many bytes were handed over so far} */
    long given() {
        return given;
    }

    /** Ends the upload from our side, and notifies the JDK, which would otherwise wait for the rest. */
    void stop() {
        stopped = true;
        run();
    }

    /** Works until nothing is requested; a call that comes meanwhile, also from inside, only adds a round. */
    private void run() {
        if (rounds.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        do {
            while (!completed && !cancelled && !stopped && demand.get() > 0) {
                demand.getAndUpdate(before -> before == Long.MAX_VALUE ? before : before - 1);
                give();
            }
            if (cancelled) {
                close();
            } else if (stopped && !completed) {
                completed = true;
                close();
                subscriber.onError(new IOException("The request was stopped"));
            }
            seen = rounds.addAndGet(-seen);
        } while (seen > 0);
    }

    /** Hands over a piece, or the end: that is due when the last piece was taken, which over HTTP/2 the window decides. */
    private void give() {
        if (over) {
            complete();
            return;
        }
        ByteBuffer piece;
        try {
            piece = read();
        } catch (IOException | RuntimeException | Error failure) {
            close();
            completed = true;
            IOException unreadable = new IOException("The request's body cannot be read: " + failure, failure);
            progress.broke(unreadable);
            subscriber.onError(unreadable);
            return;
        }
        if (piece.hasRemaining()) {
            subscriber.onNext(piece);
            progress.taken();
        } else {
            complete();
        }
    }

    private void complete() {
        completed = true;
        progress.sent();
        subscriber.onComplete();
    }

    /** Reads a piece; closes the source with the last one. */
    private ByteBuffer read() throws IOException {
        InputStream open = bytes;
        if (open == null) {
            open = body.open();
            bytes = open;
            opened = true;
        }
        byte[] piece = new byte[length < 0 ? PIECE : (int) Math.min(PIECE, length - given)];
        int read = open.read(piece);
        if (read < 0 && length >= 0) {
            throw new IOException("it ended after " + given + " of " + length + " bytes");
        }
        given = given + Math.max(0, read);
        // Looked at before the last piece goes out: afterwards the server would have a complete request.
        if (given == length && open.read() >= 0) {
            throw longer(length);
        }
        if (read < 0 || given == length) {
            close();
        }
        return ByteBuffer.wrap(piece, 0, Math.max(0, read));
    }

    private void close() {
        over = true;
        InputStream open = bytes;
        bytes = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException ignored) {
                // all that was needed has been read
            }
        }
    }
}
