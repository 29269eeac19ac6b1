package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.jobs.Sleeper;
import io.github.immichsdk.transport.CancelHandle;
import java.time.Duration;

/** Whether a client is closed: ends the waits of its calls, whose next request then fails at once. Thread-safe. */
final class Closing {

    private final CancelHandle handle = new CancelHandle();

    void close() {
        handle.cancel();
    }

    /** Registers an action; the result removes it. */
    Runnable onClose(Runnable action) {
        return handle.onCancel(action);
    }

    /** {@return a sleeper whose waits end when the client is closed} */
    Sleeper wakes(Sleeper sleeper) {
        return new Sleeper() {
            @Override
            public void sleep(Duration time) throws InterruptedException {
                sleep(time, new CancelHandle());
            }

            @Override
            public void sleep(Duration time, CancelHandle cancel) throws InterruptedException {
                CancelHandle either = new CancelHandle();
                Runnable forgetCancel = cancel.onCancel(either::cancel);
                Runnable forgetClose = handle.onCancel(either::cancel);
                try {
                    if (!either.cancelled()) {
                        sleeper.sleep(time, either);
                    }
                } finally {
                    forgetCancel.run();
                    forgetClose.run();
                }
            }
        };
    }
}
