package io.github.immichsdk.transport;

import java.util.ArrayList;
import java.util.List;

/**
 * Cancels work in progress, from any thread: a request that waits for its response, or a body being read.
 *
 * <p>Cancellable work registers an action with {@link #onCancel(Runnable)}. Cancelling is final. Thread-safe.
 */
public final class CancelHandle {

    private final List<Runnable> actions = new ArrayList<>(1);
    private boolean cancelled;

    /** Creates a handle that is not cancelled. */
    public CancelHandle() {}

    /** Cancels: runs the registered actions, once. A second call does nothing. */
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
     * Registers an action to run on cancellation; runs it immediately if the handle is already cancelled.
     *
     * @param action stops the work; must not block
     * @return removes the registration; close it once the work is done
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
