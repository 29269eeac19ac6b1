package io.github.immichsdk.albums;

import java.util.List;

/**
 * The results of removing assets from an album, one per asset.
 *
 * <p>A request whose response was lost is retried; the server then reports the assets that the first attempt removed as not
 * present.
 *
 * @param items one entry per ID, in the order of the list
 */
public record RemoveResult(List<AlbumItem> items) {

    /** Copies the list. */
    public RemoveResult {
        items = List.copyOf(items);
    }

    /** {@return the IDs of the assets that were removed} */
    public List<String> removed() {
        return Items.idsOf(items, ItemOutcome.DONE);
    }

    /** {@return the IDs of the assets that were not in the album} */
    public List<String> notThere() {
        return Items.idsOf(items, ItemOutcome.NOT_FOUND);
    }

    /** {@return the assets that are still in the album, as far as the server reports, each with its reason} */
    public List<AlbumItem> refused() {
        return Items.others(items, ItemOutcome.DONE, ItemOutcome.NOT_FOUND);
    }

    /** {@return whether none of the assets is in the album now} */
    public boolean complete() {
        return refused().isEmpty();
    }

    /** {@return the counts, such as {@code 12 removed, 1 not there}} */
    @Override
    public String toString() {
        return Items.counted(removed().size(), "removed", notThere().size(), "not there", refused());
    }
}
