package io.github.immichsdk.albums;

import java.util.List;

/**
 * The results of adding assets to an album, one per asset.
 *
 * <p>A request whose response was lost is retried; the server then reports the assets that the first attempt added as
 * already present.
 *
 * @param items one entry per ID, in the order of the list
 */
public record AddResult(List<AlbumItem> items) {

    /** Copies the list. */
    public AddResult {
        items = List.copyOf(items);
    }

    /** {@return the IDs of the assets that were added} */
    public List<String> added() {
        return Items.idsOf(items, ItemOutcome.DONE);
    }

    /** {@return the IDs of the assets that were already in the album, or repeated in the list} */
    public List<String> alreadyThere() {
        return Items.idsOf(items, ItemOutcome.DUPLICATE);
    }

    /** {@return the assets that are not in the album now, each with its reason} */
    public List<AlbumItem> refused() {
        return Items.others(items, ItemOutcome.DONE, ItemOutcome.DUPLICATE);
    }

    /** {@return whether all assets are in the album now} */
    public boolean complete() {
        return refused().isEmpty();
    }

    /** {@return the counts, such as {@code 412 added, 3 already there}} */
    @Override
    public String toString() {
        return Items.counted(added().size(), "added", alreadyThere().size(), "already there", refused());
    }
}
