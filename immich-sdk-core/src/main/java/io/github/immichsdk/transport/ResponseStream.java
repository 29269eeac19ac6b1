package io.github.immichsdk.transport;

import io.github.immichsdk.transport.AttemptLimits.Step;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response as it arrives.
 *
 * <p>Unlike the JDK's own stream, it ends a read that waits too long, and reports the cause of a failure. Reading is for one
 * thread at a time; closing and aborting for any.
 */
final class ResponseStream extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    /**
     * Parts that may lie here unread, of at most 16 KB each. Each request to the client for more wakes its selector, so the
     * reader requests half of them at a time: meanwhile the operating system collects more than one part for each wake-up.
     */
    private static final int READ_AHEAD = 32;

    private static final int REQUESTED_AT_ONCE = READ_AHEAD / 2;

    /**
     * Up to JDK 23 the client never gives back the room in the HTTP/2 connection's window that unread bytes take when their
     * stream is cancelled: after 32 MB the connection would stand still. So they are taken first, and dropped.
     */
    private static final boolean LOSES_WINDOW = Runtime.version().feature() < 24;

    private static final long DRAIN_MILLIS = 20;

    private final AttemptLimits watch;
    private final TransportRequest request;
    private final long length;
    private final boolean multiplexed;
    private final Runnable ended;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    // Guarded by the lock.
    private Deque<List<ByteBuffer>> arrived = new ArrayDeque<>();
    private Flow.@Nullable Subscription source;
    private long received;
    private boolean complete;
    private @Nullable Throwable broken;
    private volatile @Nullable IOException aborted;
    // Touched by the reader alone.
    private Deque<List<ByteBuffer>> taken = new ArrayDeque<>();
    private Flow.@Nullable Subscription from;
    private int read;
    private Iterator<ByteBuffer> part = Collections.emptyIterator();
    private ByteBuffer current = ByteBuffer.allocate(0);

    /**
     * @param head the head of the response
     * @param ended called when nothing more will come
     */
    ResponseStream(AttemptLimits watch, TransportRequest request, HttpResponse.ResponseInfo head, Runnable ended) {
        this.watch = watch;
        this.request = request;
        this.length = head.headers().firstValueAsLong("Content-Length").orElse(-1);
        this.multiplexed = head.version() == HttpClient.Version.HTTP_2;
        this.ended = ended;
    }

    @Override
    public int read() throws IOException {
        return fill() ? current.get() & 0xFF : -1;
    }

    /** Takes all that has arrived and fits, since a server may send each line of a stream as a part of its own. */
    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, target.length);
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int done = 0;
        do {
            int now = Math.min(count - done, current.remaining());
            current.get(target, offset + done, now);
            done += now;
        } while (done < count && atHand());
        return done;
    }

    @Override
    public int available() throws IOException {
        throwIfAborted();
        return current.remaining();
    }

    /** Makes sure that there is a byte to read; false at the end. */
    private boolean fill() throws IOException {
        throwIfAborted();
        if (!current.hasRemaining() && !part.hasNext() && !taken.isEmpty() && watch.over()) {
            throw giveUp(
                    watch.ranOut(AttemptLimits.from(Limit.IDLE, request.limits().idle())));
        }
        while (!atHand()) {
            if (!take()) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether there is a byte to read without a look at what has arrived since} */
    private boolean atHand() {
        while (!current.hasRemaining()) {
            if (part.hasNext()) {
                current = part.next();
            } else {
                List<ByteBuffer> next = taken.poll();
                if (next == null) {
                    return false;
                }
                part = next.iterator();
                requestMore();
            }
        }
        return true;
    }

    private void requestMore() {
        read++;
        if (read >= REQUESTED_AT_ONCE && from != null) {
            from.request(read);
            read = 0;
        }
    }

    private void throwIfAborted() throws IOException {
        IOException reason = aborted;
        if (reason != null) {
            throw reason;
        }
    }

    /** Takes the parts that have arrived, and waits if there are none; false at the end. */
    private boolean take() throws IOException {
        lock.lock();
        try {
            Step idle = AttemptLimits.from(Limit.IDLE, request.limits().idle());
            while (true) {
                throwIfAborted();
                long remaining = watch.remaining(idle);
                if (remaining <= 0) {
                    throw giveUp(watch.ranOut(idle));
                }
                if (!arrived.isEmpty()) {
                    break;
                }
                if (broken != null) {
                    throw JdkFailures.of(broken, request);
                }
                if (complete) {
                    return false;
                }
                changed.awaitNanos(remaining);
            }
            Deque<List<ByteBuffer>> empty = taken;
            taken = arrived;
            arrived = empty;
            from = source;
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw giveUp(new InterruptedIOException("Interrupted while reading a response"));
        } finally {
            lock.unlock();
        }
    }

    private IOException giveUp(IOException reason) {
        abort(reason);
        return reason;
    }

    /** Ends the body for its reader, who gets the reason, and drops the connection if bytes are still to come. */
    void abort(IOException reason) {
        Flow.Subscription from = null;
        lock.lock();
        try {
            if (aborted == null) {
                aborted = reason;
                arrived.clear();
                changed.signalAll();
                // With all bytes here the JDK is about to keep the connection for another request: let it.
                from = complete || received == length ? null : source;
            }
        } finally {
            lock.unlock();
        }
        if (from != null) {
            cancel(from);
        }
        ended.run();
    }

    /** Ends the response at its source: over HTTP/1.1 the connection, over HTTP/2 this stream alone. */
    private void cancel(Flow.Subscription from) {
        if (multiplexed && LOSES_WINDOW) {
            from.request(Long.MAX_VALUE);
            CompletableFuture.delayedExecutor(DRAIN_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(from::cancel);
        } else {
            from.cancel();
        }
    }

    @Override
    public void close() {
        abort(new IOException("The body of the response was closed"));
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        boolean open;
        lock.lock();
        try {
            source = subscription;
            open = aborted == null;
        } finally {
            lock.unlock();
        }
        if (open) {
            subscription.request(READ_AHEAD);
        } else {
            cancel(subscription);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        lock.lock();
        try {
            for (ByteBuffer bytes : item) {
                received += bytes.remaining();
            }
            if (aborted == null) {
                arrived.add(item);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onError(Throwable failure) {
        ended.run();
        lock.lock();
        try {
            broken = failure;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onComplete() {
        // First of all: once the reader sees the end, cancelling must not reach this call any more.
        ended.run();
        lock.lock();
        try {
            complete = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
