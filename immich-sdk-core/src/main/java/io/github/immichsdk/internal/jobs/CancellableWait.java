package io.github.immichsdk.internal.jobs;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.transport.CancelHandle;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits before something is tried again. A cancellation ends the wait at once; an interrupt ends it, too, and the thread's
 * interrupt flag stays set. Thread-safe.
 */
public final class CancellableWait {

    private final Sleeper sleeper;
    private final CancelHandle cancel;
    private final FailedCall call;

    /**
     * Prepares waits.
     *
     * @param sleeper lets time pass
     * @param cancel cancels the waits; null if nothing does
     * @param call the call that is waited for, for the message of an exception
     */
    public CancellableWait(Sleeper sleeper, @Nullable CancelHandle cancel, FailedCall call) {
        this.sleeper = sleeper;
        this.cancel = cancel == null ? new CancelHandle() : cancel;
        this.call = call;
    }

    /**
     * Waits.
     *
     * @param time how long
     * @throws ImmichInterruptedException if the thread is interrupted; its interrupt flag is set
     * @throws ImmichCancelledException if it is cancelled, before or during the wait
     */
    public void pause(Duration time) {
        pauseAfter(null, time);
    }

    /**
     * Waits after a failure.
     *
     * @param failure the failure, suppressed in the exception of an interrupt; null if there is none
     * @param time how long
     * @throws ImmichInterruptedException if the thread is interrupted; its interrupt flag is set
     * @throws ImmichCancelledException if it is cancelled, before or during the wait
     */
    public void pauseAfter(@Nullable Throwable failure, Duration time) {
        if (!elapsed(failure, time)) {
            throw new ImmichCancelledException("cancelled while waiting", call, null);
        }
    }

    /**
     * Waits, for a caller to which a cancellation is no failure.
     *
     * @param failure the failure that the wait follows, suppressed in the exception of an interrupt; null if there is none
     * @param time how long
     * @return whether the wait was not cancelled, before or during it
     * @throws ImmichInterruptedException if the thread is interrupted; its interrupt flag is set
     */
    public boolean elapsed(@Nullable Throwable failure, Duration time) {
        if (!cancel.cancelled()) {
            try {
                sleeper.sleep(time, cancel);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                throw new ImmichInterruptedException("interrupted while waiting", call, e);
            }
        }
        return !cancel.cancelled();
    }
}
