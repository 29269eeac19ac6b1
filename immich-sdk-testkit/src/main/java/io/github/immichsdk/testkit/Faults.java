package io.github.immichsdk.testkit;

import io.github.immichsdk.testkit.internal.faults.FaultScript;
import java.util.List;
import java.util.Set;

/**
 * The faults to inject between a client and a server.
 *
 * <pre>{@code
 * // the second upload is stored, but its response is lost
 * server.faults().on("uploadAsset").skip(1).resetAfterHandling();
 * server.faults().on("getMyUser").times(2).respond(429).retryAfter(Duration.ofSeconds(1));
 * // 2 % of the requests, the same for the same seed
 * server.faults().any().always().chance(0.02, 42).resetBodyAfter(100);
 * }</pre>
 *
 * <p>Faults are queued in the order in which you add them, and a request triggers the first one that matches: here the first
 * {@code createAlbum} gets a 503, and the second one a reset. Without {@link FaultRule#times} a fault happens once. Faults
 * apply to {@link FakeImmich#url()} and to {@link FakeImmich#transport()}, or to {@link FaultProxy#url()}. Thread-safe.
 */
public final class Faults {

    private final FaultScript script;
    private final Set<String> operations;

    Faults(FaultScript script, Set<String> operations) {
        this.script = script;
        this.operations = operations;
    }

    /**
     * Adds a fault for the requests of one operation.
     *
     * @param operationId Immich's name of the operation, for instance {@code createAlbum}
     * @return a rule, which has no effect until you select a fault
     * @throws IllegalArgumentException if the server does not have the operation: the fault would never happen
     */
    public FaultRule on(String operationId) {
        if (!operations.contains(operationId)) {
            throw new IllegalArgumentException("The server has no operation '" + operationId
                    + "', so the fault would never happen; the closest are " + closest(operationId));
        }
        return new FaultRule(script, operationId);
    }

    /** {@return the operations whose names share the longest beginning with a name} */
    private List<String> closest(String name) {
        for (int end = name.length(); end > 0; end--) {
            String beginning = name.substring(0, end);
            List<String> found = operations.stream()
                    .filter(operation -> operation.regionMatches(true, 0, beginning, 0, beginning.length()))
                    .sorted()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return operations.stream().sorted().toList();
    }

    /**
     * Adds a fault for all requests, including those that match no operation.
     *
     * @return a rule, which has no effect until you select a fault
     */
    public FaultRule any() {
        return new FaultRule(script, null);
    }

    /** Refuses new connections, and ends the open ones, as a server does that is stopped. */
    public void refuseConnections() {
        script.refuse(true);
    }

    /** Accepts connections again. */
    public void acceptConnections() {
        script.refuse(false);
    }

    /**
     * Returns the faults that happened, at most the last 100,000.
     *
     * @return a copy, in the order in which they happened
     */
    public List<InjectedFault> seen() {
        return script.seen();
    }

    /**
     * Returns the faults that did not happen, or not as often as requested. Assert at the end of a test that there are none.
     *
     * @return the operations and faults, for instance {@code createAlbum: response 503}
     */
    public List<String> waiting() {
        return script.waiting();
    }

    /**
     * Clears the pending faults and the list of those that happened, and accepts connections again. Faults in progress continue.
     */
    public void clear() {
        script.clear();
    }
}
