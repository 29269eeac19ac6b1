package io.github.immichsdk.transport;

import java.util.ArrayList;
import java.util.List;

/**
 * Stops what is under way, from any thread: a request that waits for its answer, or a body being read.
 *
 * <p>Whoever can be stopped registers how with {@link #onCancel(Runnable)}. Cancelling is final. Thread-safe.
 */
public final class CancelHandle {

    private final List<Runnable> actions = new ArrayList<>(1);
    private boolean cancelled;

    /** Makes a handle that is not cancelled. */
    public CancelHandle() {}

    /** Cancels: runs what was registered, once. A second call does nothing. */
    public void cancel() {
        List<Runnable> run;
        synchronized (actions) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            run = List.copyOf(actions);
            actions.clear();
        }
        run.forEach(Runnable::run);
    }

    /** {@return whether it was cancelled} */
    public boolean cancelled() {
        synchronized (actions) {
            return cancelled;
        }
    }

    /**
     * Registers what to do when cancelled; done at once if that has happened already.
     *
     * @param action stops the work; must not block
     * @return takes the registration back once the work is done
     */
    public Runnable onCancel(Runnable action) {
        synchronized (actions) {
            if (!cancelled) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private void remove(Runnable action) {
        synchronized (actions) {
            actions.remove(action);
        }
    }
}
