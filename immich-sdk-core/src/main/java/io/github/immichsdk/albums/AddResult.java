package io.github.immichsdk.albums;

import java.util.List;

/**
 * What became of assets that were to go into an album, one by one.
 *
 * <p>A request whose response was lost is sent again; of the assets that the first one put in, the server then says that
 * they were there already.
 *
 * @param items one entry an id, in the order of the list
 */
public record AddResult(List<AlbumItem> items) {

    /** Copies the list. */
    public AddResult {
        items = List.copyOf(items);
    }

    /** {@return the ids of those that went in} */
    public List<String> added() {
        return Items.idsOf(items, ItemOutcome.DONE);
    }

    /** {@return the ids of those that were in already, or stood twice in the list} */
    public List<String> alreadyThere() {
        return Items.idsOf(items, ItemOutcome.DUPLICATE);
    }

    /** {@return those that are not in the album now, each with its reason} */
    public List<AlbumItem> refused() {
        return Items.others(items, ItemOutcome.DONE, ItemOutcome.DUPLICATE);
    }

    /** {@return whether all of them are in the album now} */
    public boolean complete() {
        return refused().isEmpty();
    }

    /** {@return the counts, such as {@code 412 added, 3 already there}} */
    @Override
    public String toString() {
        return Items.counted(added().size(), "added", alreadyThere().size(), "already there", refused());
    }
}
