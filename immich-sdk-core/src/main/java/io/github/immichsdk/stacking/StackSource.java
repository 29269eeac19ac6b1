package io.github.immichsdk.stacking;

import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.stacks.Stacks;
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
     * @param stacks the stacks of the client that asks, whose credentials are a session
     * @return all stacks; empty if a dry run prevents the requests that this needs
     */
    Optional<List<StackIds>> read(Stacks stacks);
}
