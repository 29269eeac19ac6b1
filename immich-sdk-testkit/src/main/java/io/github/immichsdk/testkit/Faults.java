package io.github.immichsdk.testkit;

import io.github.immichsdk.testkit.internal.faults.FaultScript;
import java.util.List;
import java.util.Set;

/**
 * What is to go wrong between a client and the fake server.
 *
 * <pre>{@code
 * immich.faults().on("createAlbum").answer(503).retryAfter(Duration.ofSeconds(1));
 * immich.faults().on("createAlbum").resetAfterHandling();     // the album is made, the answer is lost
 * immich.faults().any().skip(2).times(3).cutBodyAfter(100);
 * }</pre>
 *
 * <p>Faults wait in the order in which they were written, and a request runs into the first one that concerns it: here the
 * first {@code createAlbum} gets a 503, and the second one a reset. Without {@link FaultRule#times} a fault happens once.
 * Faults hold at both doors of the server, {@link FakeImmich#url()} and {@link FakeImmich#transport()}. Safe for use by several
 * threads.
 */
public final class Faults {

    private final FaultScript script;
    private final Set<String> operations;

    Faults(FaultScript script, Set<String> operations) {
        this.script = script;
        this.operations = operations;
    }

    /**
     * Begins a fault for the requests of one operation.
     *
     * @param operationId Immich's own name of the operation, for instance {@code createAlbum}
     * @return a rule, which does nothing before it is told what goes wrong
     * @throws IllegalArgumentException if the played version has no such operation: the fault would never happen
     */
    public FaultRule on(String operationId) {
        if (!operations.contains(operationId)) {
            throw new IllegalArgumentException("The fake server has no operation '" + operationId
                    + "', so the fault would never happen; it has " + operations);
        }
        return new FaultRule(script, operationId);
    }

    /**
     * Begins a fault for all requests, also those that are no operation.
     *
     * @return a rule, which does nothing before it is told what goes wrong
     */
    public FaultRule any() {
        return new FaultRule(script, null);
    }

    /**
     * Returns the faults that happened.
     *
     * @return a copy, in the order in which they happened
     */
    public List<InjectedFault> seen() {
        return script.seen();
    }

    /**
     * Returns the faults that did not happen, or not as often as they should: a test that means its faults ends with none.
     *
     * @return what they wait for and what would go wrong, for instance {@code createAlbum: answer 503}
     */
    public List<String> waiting() {
        return script.waiting();
    }

    /** Drops the faults that wait, and the memory of those that happened. What is under way goes on. */
    public void clear() {
        script.clear();
    }
}
