package io.github.immichsdk.albums;

import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An album that a dry run created: it exists only in the memory of that dry run. Immutable. */
record DryAlbum(Album album, Set<String> assetIds) {

    /** An album after assets were added or removed, and the result for each. */
    record Moved(DryAlbum album, List<ItemResult> items) {}

    static DryAlbum of(Album album) {
        return new DryAlbum(album, Set.of());
    }

    DryAlbum with(AlbumChange change) {
        return new DryAlbum(album.changedBy(change, album.users(), album.assetCount()), assetIds);
    }

    DryAlbum with(List<AlbumUser> users) {
        return new DryAlbum(album.changedBy(AlbumChange.none(), users, album.assetCount()), assetIds);
    }

    Moved add(List<String> ids) {
        return moved(ids, ItemOutcome.DUPLICATE, true);
    }

    Moved remove(List<String> ids) {
        return moved(ids, ItemOutcome.NOT_FOUND, false);
    }

    private Moved moved(List<String> ids, ItemOutcome otherwise, boolean in) {
        Set<String> now = new LinkedHashSet<>(assetIds);
        List<ItemResult> items = new ArrayList<>(ids.size());
        for (String id : ids) {
            boolean moved = in ? now.add(id) : now.remove(id);
            items.add(new ItemResult(id, moved ? ItemOutcome.DONE : otherwise));
        }
        Album changed = album.changedBy(AlbumChange.none(), album.users(), now.size());
        return new Moved(new DryAlbum(changed, Collections.unmodifiableSet(now)), items);
    }
}
