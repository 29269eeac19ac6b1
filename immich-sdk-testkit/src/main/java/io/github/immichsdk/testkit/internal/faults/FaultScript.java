package io.github.immichsdk.testkit.internal.faults;

import io.github.immichsdk.testkit.InjectedFault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is still to go wrong, in order, and what went wrong so far. Safe for many threads. */
public final class FaultScript {

    private static final class Entry {
        private final @Nullable String operationId;
        private final String name;
        private final Supplier<Fault> fault;
        private int skip;
        private int remaining;

        Entry(@Nullable String operationId, int skip, int times, String name, Supplier<Fault> fault) {
            this.operationId = operationId;
            this.skip = skip;
            this.remaining = times;
            this.name = name;
            this.fault = fault;
        }

        boolean concerns(String asked) {
            return remaining > 0 && (operationId == null || operationId.equals(asked));
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<InjectedFault> seen = new ArrayList<>();

    /**
     * Adds a fault behind those that are there.
     *
     * @param operationId the operation it waits for, or null for any request
     * @param skip how many such requests go well first
     * @param times how many then go wrong
     * @param name what to call it
     * @param fault asked for each time it happens
     */
    public synchronized void add(
            @Nullable String operationId, int skip, int times, String name, Supplier<Fault> fault) {
        entries.add(new Entry(operationId, skip, times, name, fault));
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
                } else {
                    entry.remaining -= entry.remaining == Integer.MAX_VALUE ? 0 : 1;
                    seen.add(new InjectedFault(operationId, method, path, entry.name));
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

    /** Drops what is still to go wrong, and the memory of what did. */
    public synchronized void clear() {
        entries.clear();
        seen.clear();
    }
}
