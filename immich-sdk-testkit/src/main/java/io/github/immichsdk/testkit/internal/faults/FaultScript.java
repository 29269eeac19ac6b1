package io.github.immichsdk.testkit.internal.faults;

import io.github.immichsdk.testkit.InjectedFault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is still to go wrong, in order, and what went wrong so far. Safe for many threads. */
public final class FaultScript {

    private static final int MOST_SEEN = 100_000;

    private static final class Entry {
        private final @Nullable String operationId;
        private final String name;
        private final Supplier<Fault> fault;
        private final BooleanSupplier chance;
        private int skip;
        private int remaining;

        Entry(Selection selection, String name, Supplier<Fault> fault) {
            this.operationId = selection.operationId();
            this.skip = selection.skip();
            this.remaining = selection.times();
            this.chance = selection.chance();
            this.name = name;
            this.fault = fault;
        }

        boolean concerns(String asked) {
            return remaining > 0 && (operationId == null || operationId.equals(asked));
        }
    }

    /**
     * The requests that a fault affects.
     *
     * @param operationId the operation, or null for any request
     * @param skip how many such requests succeed first
     * @param times how many then fail
     * @param chance whether a request fails that could; called for each
     */
    public record Selection(@Nullable String operationId, int skip, int times, BooleanSupplier chance) {}

    private final List<Entry> entries = new ArrayList<>();
    private final ArrayDeque<InjectedFault> seen = new ArrayDeque<>();
    private final List<Consumer<Boolean>> refusals = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    /**
     * Adds a fault behind those that are there.
     *
     * @param selection the requests that it affects
     * @param name what to call it
     * @param fault asked for each time it happens
     */
    public synchronized void add(Selection selection, String name, Supplier<Fault> fault) {
        entries.add(new Entry(selection, name, fault));
    }

    /** Sets whether connections are refused. */
    public void refuse(boolean refused) {
        refusing = refused;
        refusals.forEach(each -> each.accept(refused));
    }

    /** {@return whether connections are refused} */
    public boolean refusing() {
        return refusing;
    }

    /** Adds one who is notified when connections are refused or accepted again. */
    void whenRefusing(Consumer<Boolean> notified) {
        refusals.add(notified);
    }

    /**
     * Takes the fault that a request runs into. A fault that lets this request go counts it and leaves it to those behind.
     *
     * @param operationId what is asked, empty for what is no operation
     * @param method the HTTP method
     * @param path the path without the query, which may hold a secret
     * @return the fault, or null if all goes well
     */
    public synchronized @Nullable Fault next(String operationId, String method, String path) {
        for (Entry entry : entries) {
            if (entry.concerns(operationId)) {
                if (entry.skip > 0) {
                    entry.skip--;
                } else if (entry.chance.getAsBoolean()) {
                    entry.remaining -= entry.remaining == Integer.MAX_VALUE ? 0 : 1;
                    seen.add(new InjectedFault(operationId, method, path, entry.name));
                    if (seen.size() > MOST_SEEN) {
                        seen.remove();
                    }
                    return entry.fault.get();
                }
            }
        }
        return null;
    }

    /** {@return what went wrong, in order} */
    public synchronized List<InjectedFault> seen() {
        return List.copyOf(seen);
    }

    /** {@return the names of the faults that still wait for a request} */
    public synchronized List<String> waiting() {
        return entries.stream()
                .filter(entry -> entry.remaining > 0)
                .map(entry -> (entry.operationId == null ? "any request" : entry.operationId) + ": " + entry.name)
                .toList();
    }

    /** Drops the pending faults and the list of those that happened, and accepts connections again. */
    public void clear() {
        synchronized (this) {
            entries.clear();
            seen.clear();
        }
        refuse(false);
    }
}
