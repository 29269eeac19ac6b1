package io.github.immichsdk.stacking;

import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.stacks.StackIds;
import java.util.List;
import java.util.Optional;

/**
 * An alternative complete source of all stacks, for a library so large that the server cannot list them. The sync module
 * provides one; it is loaded as a service.
 */
public interface StackSource {

    /**
     * Reads all stacks of the caller.
     *
     * @param calls sends the calls; its credential is a session
     * @return all stacks; empty if a dry run prevents the requests that this needs
     */
    Optional<List<StackIds>> read(Calls calls);
}
