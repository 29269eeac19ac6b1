package io.github.immichsdk.internal.jobs;

import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.transport.CancelHandle;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets time pass; injected, so that tests do not wait. Only {@link CancellableWait} calls it. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits for a time.
     *
     * @param time how long
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration time) throws InterruptedException;

    /**
     * Waits for a time, or until it is cancelled.
     *
     * @param time how long at most
     * @param cancel ends the wait
     * @throws InterruptedException if the thread is interrupted
     */
    default void sleep(Duration time, CancelHandle cancel) throws InterruptedException {
        sleep(time);
    }

    /** {@return a sleeper that waits in real time} */
    static Sleeper real() {
        return new Real();
    }

    /** Waits in real time. */
    final class Real implements Sleeper {

        private static final Logger LOG = LoggerFactory.getLogger(Sleeper.class);

        private Real() {}

        @Override
        public void sleep(Duration time) throws InterruptedException {
            sleep(time, new CancelHandle());
        }

        @Override
        public void sleep(Duration time, CancelHandle cancel) throws InterruptedException {
            CountDownLatch cancelled = new CountDownLatch(1);
            Runnable forget = cancel.onCancel(cancelled::countDown);
            try {
                // in both cases the caller continues, and checks itself whether it was cancelled
                boolean early = cancelled.await(Durations.nanos(time), TimeUnit.NANOSECONDS);
                LOG.trace("waited, cancelled: {}", early);
            } finally {
                forget.run();
            }
        }
    }
}
