package io.github.immichsdk.testkit;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.faults.FaultScript;
import java.util.stream.Collectors;

/** Faults for a proxy of the tests. */
public final class ScriptFaults {

    private ScriptFaults() {}

    /** {@return the faults of a script} */
    public static Faults of(FaultScript script) {
        return new Faults(script, Operations.all().stream().map(Operation::id).collect(Collectors.toUnmodifiableSet()));
    }
}
