package io.github.immichsdk.transport;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Work in a thread of its own, which the test can see waiting, interrupt, and ask for its result or failure. */
final class Background<T> {

    private final FutureTask<T> task;
    private final Thread thread;

    private Background(Callable<T> work) {
        task = new FutureTask<>(work);
        thread = new Thread(task, "background");
        thread.setDaemon(true);
    }

    static <T> Background<T> run(Callable<T> work) {
        Background<T> background = new Background<>(work);
        background.thread.start();
        return background;
    }

    /** Returns once the work waits for something: for another thread, or for the network. */
    Background<T> untilItWaits() {
        while (thread.isAlive()
                && thread.getState() != Thread.State.TIMED_WAITING
                && thread.getState() != Thread.State.WAITING
                && !isInTheSystem()) {
            LockSupport.parkNanos(1_000_000);
        }
        return this;
    }

    /** A thread that waits in a blocking socket counts as running, but stays in the same native method. */
    private boolean isInTheSystem() {
        for (int look = 0; look < 10; look++) {
            StackTraceElement[] stack = thread.getStackTrace();
            if (stack.length == 0 || !stack[0].isNativeMethod()) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }

    void interrupt() {
        thread.interrupt();
    }

    T result() throws Exception {
        return task.get(20, TimeUnit.SECONDS);
    }

    /** {@return what the work threw} */
    Throwable failure() throws Exception {
        try {
            throw new AssertionError("It ended well, with " + task.get(20, TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }
}
