package io.github.immichsdk.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cancels work in progress, from any thread: a request that waits for its response, or a body being read.
 *
 * <p>Cancellable work registers an action with {@link #onCancel(Runnable)}. Cancelling is final. Thread-safe.
 */
public final class CancelHandle {

    // in the order of registration; guarded by this
    private @Nullable Registration first;
    private @Nullable Registration last;
    private boolean cancelled;

    /** Creates a handle that is not cancelled. */
    public CancelHandle() {}

    /** An action, and at the same time its removal: each request registers one, so it is a single object. */
    private final class Registration implements Runnable {

        private final Runnable action;
        private @Nullable Registration before;
        private @Nullable Registration after;
        private boolean registered;

        private Registration(Runnable action) {
            this.action = action;
        }

        @Override
        public void run() {
            remove(this);
        }
    }

    /** Cancels: runs the registered actions, once. A second call does nothing. */
    public void cancel() {
        List<Runnable> run = new ArrayList<>();
        synchronized (this) {
            cancelled = true;
            for (Registration each = first; each != null; each = first) {
                run.add(each.action);
                remove(each);
            }
        }
        run.forEach(Runnable::run);
    }

    /** {@return whether it was cancelled} */
    public synchronized boolean cancelled() {
        return cancelled;
    }

    /**
     * Registers an action to run on cancellation; runs it immediately if the handle is already cancelled.
     *
     * @param action stops the work; must not block
     * @return removes the registration; close it once the work is done
     */
    public Runnable onCancel(Runnable action) {
        Objects.requireNonNull(action, "action");
        Registration added = new Registration(action);
        if (!add(added)) {
            action.run();
        }
        return added;
    }

    private synchronized boolean add(Registration added) {
        if (cancelled) {
            return false;
        }
        added.registered = true;
        added.before = last;
        if (last == null) {
            first = added;
        } else {
            last.after = added;
        }
        last = added;
        return true;
    }

    private synchronized void remove(Registration removed) {
        if (!removed.registered) {
            return;
        }
        removed.registered = false;
        Registration before = removed.before;
        Registration after = removed.after;
        removed.before = null;
        removed.after = null;
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
    }
}
