package io.github.immichsdk.stacking;

import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.stacks.StackIds;
import java.util.List;
import java.util.Optional;

/**
 * Another complete way to all stacks of a library, for a library so large that the server cannot write its list. The sync
 * module is one; it is found as a service.
 */
public interface StackSource {

    /**
     * Reads all stacks of the caller.
     *
     * @param calls sends the calls; its credential is a session
     * @return the stacks, complete; nothing if a dry run keeps it from what it must do for that
     */
    Optional<List<StackIds>> read(Calls calls);
}
