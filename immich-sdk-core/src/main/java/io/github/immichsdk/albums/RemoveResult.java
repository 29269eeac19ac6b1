package io.github.immichsdk.albums;

import java.util.List;

/**
 * What became of assets that were to go out of an album, one by one.
 *
 * <p>A request whose response was lost is sent again; of the assets that the first one took out, the server then says that
 * they were not there.
 *
 * @param items one entry an id, in the order of the list
 */
public record RemoveResult(List<AlbumItem> items) {

    /** Copies the list. */
    public RemoveResult {
        items = List.copyOf(items);
    }

    /** {@return the ids of those that went out} */
    public List<String> removed() {
        return Items.idsOf(items, ItemOutcome.DONE);
    }

    /** {@return the ids of those that were not in the album} */
    public List<String> notThere() {
        return Items.idsOf(items, ItemOutcome.NOT_FOUND);
    }

    /** {@return those that are in the album still, as far as the server says, each with its reason} */
    public List<AlbumItem> refused() {
        return Items.others(items, ItemOutcome.DONE, ItemOutcome.NOT_FOUND);
    }

    /** {@return whether none of them is in the album now} */
    public boolean complete() {
        return refused().isEmpty();
    }

    /** {@return the counts, such as {@code 12 removed, 1 not there}} */
    @Override
    public String toString() {
        return Items.counted(removed().size(), "removed", notThere().size(), "not there", refused());
    }
}
