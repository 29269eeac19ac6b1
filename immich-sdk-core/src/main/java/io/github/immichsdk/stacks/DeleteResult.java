package io.github.immichsdk.stacks;

import java.util.List;
import java.util.Map;

/**
 * What became of stacks that were to be deleted.
 *
 * @param deleted the ids of those that were deleted; their assets stay
 * @param alreadyGone the ids of those that were not there, or are not the caller's: the server does not tell which
 * @param failed why each of the others is there still, by id
 */
public record DeleteResult(List<String> deleted, List<String> alreadyGone, Map<String, String> failed) {

    /** Copies the lists. */
    public DeleteResult {
        deleted = List.copyOf(deleted);
        alreadyGone = List.copyOf(alreadyGone);
        failed = Map.copyOf(failed);
    }

    /** {@return whether none of them is there now} */
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
