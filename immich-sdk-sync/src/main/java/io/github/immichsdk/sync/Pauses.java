package io.github.immichsdk.sync;

import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.internal.call.Ambient;
import io.github.immichsdk.transport.CancelHandle;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits between streams. */
final class Pauses {

    /** The maximum time until a cancellation is noticed. */
    private static final Duration SLICE = Duration.ofSeconds(1);

    private Pauses() {}

    /**
     * Waits, unless cancelled.
     *
     * @param ambient waits
     * @param time the time to wait
     * @param cancel ends it early
     * @param why the failure that the wait follows, or null
     * @throws ImmichInterruptedException if the thread is interrupted
     */
    static void pause(Ambient ambient, Duration time, CancelHandle cancel, @Nullable Throwable why) {
        Duration left = time;
        while (left.compareTo(Duration.ZERO) > 0 && !cancel.cancelled()) {
            Duration now = left.compareTo(SLICE) < 0 ? left : SLICE;
            try {
                ambient.sleeper().sleep(now);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                if (why != null) {
                    e.addSuppressed(why);
                }
                throw new ImmichInterruptedException(
                        "interrupted while waiting for the next stream", EventReader.CALL, e);
            }
            left = left.minus(now);
        }
    }
}
