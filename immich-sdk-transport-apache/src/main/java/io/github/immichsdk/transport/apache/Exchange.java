package io.github.immichsdk.transport.apache;

import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.internal.time.TimeWatcher;
import io.github.immichsdk.transport.TransportClosedException;
import io.github.immichsdk.transport.TransportFailures;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportTimeoutException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response: which limit applies now, whether something was sent, and how to stop it.
 *
 * <p>The caller's thread waits in the socket itself. So a limit is enforced from outside: a {@link TimeWatcher}
 * calls {@link #look}, which stops the exchange. The exception is made in the caller's thread, which gives it the stack trace of the
 * caller.
 */
final class Exchange implements TimeWatcher.Watched {

    /** What the exchange does. */
    private enum Phase {
        CONNECTING(Limit.CONNECT),
        SENDING(Limit.IDLE),
        RESPONDING(Limit.RESPONSE),
        RECEIVING(Limit.IDLE);

        private final Limit limit;

        Phase(Limit limit) {
            this.limit = limit;
        }
    }

    /** A write that takes longer than this may wait for a server that has responded and reads no more. */
    private static final long STALL_NANOS = 200_000_000;

    private static final Supplier<IOException> INTERRUPTED =
            () -> new InterruptedIOException("Interrupted while waiting for a response");

    private final TransportRequest request;
    private final TimeWatcher<Exchange> watcher;
    private final Thread caller = Thread.currentThread();
    private final @Nullable Long deadline;
    private final Duration total;

    private volatile Phase phase = Phase.CONNECTING;
    private volatile long since = System.nanoTime();
    private volatile boolean waiting = true;
    private volatile boolean writing;
    private volatile boolean sent;
    private volatile @Nullable ApacheConnection connection;
    private boolean wroteSome;

    // Guarded by this.
    private @Nullable Supplier<IOException> reason;
    private @Nullable Runnable stopper;
    private boolean finished;
    private @Nullable Thread inSource;
    private boolean interruptedSource;

    Exchange(TransportRequest request, TimeWatcher<Exchange> watcher) {
        this.request = request;
        this.watcher = watcher;
        deadline = request.limits().deadline();
        Duration remaining = request.limits().remaining();
        total = remaining == null ? Duration.ZERO : remaining;
    }

    TransportRequest request() {
        return request;
    }

    /** {@return the connection it uses, once it has one} */
    @Nullable
    ApacheConnection connection() {
        return connection;
    }

    /** Uses a connection from now on, in place of what could be stopped before. */
    void uses(ApacheConnection next) throws IOException {
        connection = next;
        next.usedBy(this);
        stoppedBy(next.base()::abort);
        throwIfStopped();
    }

    /** The connection is established: what is written from now on is the request. */
    void connected() {
        since = System.nanoTime();
        phase = Phase.SENDING;
        watcher.ends(end());
    }

    /** The whole request is sent. */
    void sent() {
        if (phase == Phase.SENDING) {
            since = System.nanoTime();
            phase = Phase.RESPONDING;
            watcher.ends(end());
        }
    }

    /** The head of the response is received: from now on only reads are limited. */
    void receiving() {
        waiting = false;
        phase = Phase.RECEIVING;
    }

    /** A thread is about to wait for the network. */
    void waits() {
        if (phase.limit == Limit.IDLE) {
            since = System.nanoTime();
            waiting = true;
            watcher.ends(end());
        }
    }

    /** A thread no longer waits for the network. */
    void waited() {
        writing = false;
        if (phase == Phase.RECEIVING) {
            waiting = false;
        }
    }

    void writes() {
        writing = true;
        if (phase == Phase.SENDING) {
            sent = true;
        }
        waits();
    }

    void wrote() {
        wroteSome = phase == Phase.SENDING;
        progress();
    }

    /** Another piece of the body was read or written. */
    void progress() {
        if (phase == Phase.SENDING) {
            since = System.nanoTime();
        }
    }

    /** A write failed, and the operating system had taken no byte of it. */
    void wroteNothing() {
        if (!wroteSome) {
            sent = false;
        }
    }

    private long end() {
        long end = since + Durations.nanos(allowed());
        return deadline == null ? end : end - deadline < 0 ? end : deadline;
    }

    private Duration allowed() {
        return switch (phase.limit) {
            case CONNECT -> request.limits().connect();
            case RESPONSE -> request.limits().response();
            default -> request.limits().idle();
        };
    }

    /** Stops the exchange if a limit expired; otherwise returns the nanoseconds until it has to be looked at again. */
    @Override
    public long look(long now) {
        if (!waiting) {
            return Long.MAX_VALUE;
        }
        Limit limit = phase.limit;
        Duration allowed = allowed();
        long remaining = Durations.nanos(allowed) - (now - since);
        if (deadline != null && deadline - now <= 0) {
            abort(this::deadlinePassed);
        } else if (remaining <= 0) {
            abort(() -> new TransportTimeoutException(limit, allowed));
        } else if (writing && phase == Phase.SENDING && now - since > STALL_NANOS) {
            endOutputIfTheServerResponded();
        }
        return deadline == null ? remaining : Math.min(remaining, deadline - now);
    }

    private synchronized void endOutputIfTheServerResponded() {
        ApacheConnection stalled = connection;
        if (!finished && writing && stalled != null && stalled.base().hasInput()) {
            stalled.base().endOutput();
        }
    }

    private IOException deadlinePassed() {
        return new TransportTimeoutException(Limit.TOTAL, total);
    }

    /** Fails if the exchange was stopped, the deadline has passed, or, until the response, the thread was interrupted. */
    void throwIfStopped() throws IOException {
        if (deadline != null && deadline - System.nanoTime() <= 0) {
            abort(this::deadlinePassed);
        } else if (phase != Phase.RECEIVING && Thread.currentThread().isInterrupted()) {
            abort(INTERRUPTED);
        }
        IOException stopped = stopReason();
        if (stopped != null) {
            throw stopped;
        }
    }

    /** {@return why it was stopped, or null} */
    @Nullable
    IOException stopReason() {
        Supplier<IOException> why;
        synchronized (this) {
            why = reason;
        }
        return why == null ? null : why.get();
    }

    /** Sets what stops the current step; runs it at once if the exchange is stopped already. */
    synchronized void stoppedBy(Runnable how) {
        stopper = how;
        if (reason != null) {
            how.run();
        }
    }

    /** Stops the exchange, wherever it is. Any thread may call this. */
    synchronized void abort(Supplier<IOException> why) {
        // All of it under the lock: a connection that was given back in between would be closed for somebody else.
        if (finished || reason != null) {
            return;
        }
        reason = why;
        if (stopper != null) {
            stopper.run();
        }
        Thread reading = inSource;
        if (reading != null) {
            interruptedSource = true;
            reading.interrupt();
        }
        LockSupport.unpark(caller);
    }

    void cancelled() {
        abort(() -> new IOException("The request was cancelled"));
    }

    void transportClosed() {
        abort(() -> new TransportClosedException(sent));
    }

    void interrupted() {
        abort(INTERRUPTED);
    }

    /** Ends the exchange: nothing can be stopped any more. False if it was stopped before. */
    synchronized boolean finish() {
        finished = true;
        stopper = null;
        return reason == null;
    }

    /** The body's source is about to be read, which may take any time: {@link #abort} interrupts that. */
    synchronized void entersSource() throws IOException {
        Supplier<IOException> why = reason;
        if (why != null) {
            throw why.get();
        }
        inSource = Thread.currentThread();
    }

    /** The body's source was read. Clears an interrupt that came from here. */
    synchronized void leavesSource() {
        inSource = null;
        if (interruptedSource) {
            interruptedSource = false;
            Thread.interrupted();
        }
    }

    /** {@return what to throw for a failure of the HTTP client} */
    IOException failure(Throwable thrown) {
        IOException stopped = stopReason();
        if (stopped != null) {
            if (stopped.getCause() == null && !stopped.equals(thrown)) {
                stopped.addSuppressed(thrown);
            }
            return stopped;
        }
        return sent
                ? TransportFailures.afterSending(thrown, request)
                : TransportFailures.beforeSending(thrown, request);
    }
}
