package io.github.immichsdk.stacks;

import java.util.List;
import java.util.Map;

/**
 * The result of deleting stacks.
 *
 * @param deleted the IDs of the deleted stacks; their assets stay
 * @param alreadyGone the IDs of stacks that do not exist, or are not the caller's: the server does not distinguish these
 * @param failed why each of the other stacks still exists, by ID
 */
public record DeleteResult(List<String> deleted, List<String> alreadyGone, Map<String, String> failed) {

    /** Copies the lists. */
    public DeleteResult {
        deleted = List.copyOf(deleted);
        alreadyGone = List.copyOf(alreadyGone);
        failed = Map.copyOf(failed);
    }

    /** {@return whether none of the stacks exists now} */
    public boolean complete() {
        return failed.isEmpty();
    }

    /** {@return the counts, such as {@code 20 deleted, 1 already gone}} */
    @Override
    public String toString() {
        return deleted.size() + " deleted"
                + (alreadyGone.isEmpty() ? "" : ", " + alreadyGone.size() + " already gone")
                + (failed.isEmpty() ? "" : ", " + failed.size() + " failed: " + failed);
    }
}
