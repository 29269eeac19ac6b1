package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.transport.TransportResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * The limit of requests in flight. A request counts until its body is read to the end or closed.
 *
 * <p>A thread that has an open body may have one further request above the limit, so that the handler of a stream can make calls even
 * if all turns are taken: otherwise the handlers would wait for each other. Thread-safe; waiting threads take turns in their order.
 */
final class InFlight {

    // not an object for each turn
    private static final AtomicIntegerFieldUpdater<Turn> ENDED =
            AtomicIntegerFieldUpdater.newUpdater(Turn.class, "ended");

    private final Semaphore turns;
    private final Closing closing;
    private final ThreadLocal<Bodies> bodies = ThreadLocal.withInitial(Bodies::new);

    InFlight(int limit, Closing closing) {
        this.turns = new Semaphore(limit, true);
        this.closing = closing;
    }

    /** The open bodies of the requests of one thread; others may close them. */
    private static final class Bodies {
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicBoolean extra = new AtomicBoolean();
    }

    /**
     * Waits for a turn.
     *
     * @return the turn, which must be ended; null if there was none within the time
     * @throws InterruptedException if the thread is interrupted
     */
    @Nullable
    Turn take(Duration limit) throws InterruptedException {
        if (turns.tryAcquire(0, TimeUnit.NANOSECONDS)) {
            return new Turn(null);
        }
        Bodies own = bodies.get();
        if (own.open.get() > 0 && own.extra.compareAndSet(false, true)) {
            return new Turn(own);
        }
        // each who waits gets a turn when the client is closed, and fails with its next step
        Runnable forget = closing.onClose(turns::release);
        try {
            return turns.tryAcquire(Durations.nanos(limit), TimeUnit.NANOSECONDS) ? new Turn(null) : null;
        } finally {
            forget.run();
        }
    }

    /** The permission to send one request. */
    final class Turn {

        private final @Nullable Bodies extra;
        private @Nullable Bodies holder;
        private volatile int ended;

        private Turn(@Nullable Bodies extra) {
            this.extra = extra;
        }

        /** Ends the turn, unless a body keeps it. */
        void end() {
            if (holder == null) {
                release();
            }
        }

        /** {@return the response of an operation, whose body keeps the turn until it is read to the end, closed or forgotten} */
        TransportResponse keptBy(TransportResponse response, String operation) {
            Bodies own = bodies.get();
            own.open.incrementAndGet();
            holder = own;
            return new TransportResponse(
                    response.status(), response.headers(), new Body(response.body(), this, operation));
        }

        private boolean bodyEnded() {
            Bodies own = holder;
            if (own == null || !release()) {
                return false;
            }
            own.open.decrementAndGet();
            return true;
        }

        private boolean release() {
            if (!ENDED.compareAndSet(this, 0, 1)) {
                return false;
            }
            if (extra == null) {
                turns.release();
            } else {
                extra.extra.set(false);
            }
            return true;
        }
    }

    private static final class Body extends FilterInputStream {

        private final Turn turn;
        private final Runnable unwatch;

        Body(InputStream in, Turn turn, String operation) {
            super(in);
            this.turn = turn;
            this.unwatch = ForgottenBodies.watch(this, in, turn::bodyEnded, operation);
        }

        @Override
        public int read() throws IOException {
            return ended(in.read());
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            return ended(in.read(into, from, count));
        }

        private int ended(int got) {
            if (got < 0) {
                turn.bodyEnded();
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            try {
                in.close();
            } finally {
                turn.bodyEnded();
                unwatch.run();
            }
        }
    }
}
