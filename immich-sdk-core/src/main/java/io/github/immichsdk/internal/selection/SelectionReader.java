package io.github.immichsdk.internal.selection;

import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichAmbiguousException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.IdSet;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.search.Search;
import io.github.immichsdk.users.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lists what a selection selects. */
public final class SelectionReader {

    private static final FailedCall LIST = FailedCall.of(Operations.GET_ALL_ALBUMS, 1);

    private final Search search;
    private final Albums albums;
    private final Users users;

    /** {@return one that reads through a chain} */
    public static SelectionReader over(CallExecutor calls) {
        return new SelectionReader(
                InternalAccess.make(Search.class, calls),
                InternalAccess.make(Albums.class, calls),
                InternalAccess.make(Users.class, calls));
    }

    private SelectionReader(Search search, Albums albums, Users users) {
        this.search = search;
        this.albums = albums;
        this.users = users;
    }

    public Stream<Asset> assets(AssetSelection selection) {
        Stream<Asset> found = selection.albums().isEmpty()
                ? search.stream(selection.query())
                : inAlbums(selection.query(), ids(selection.albums()));
        if (!selection.onlyMine()) {
            return found;
        }
        String me = users.me().id();
        return found.filter(asset -> asset.ownerId().equals(me));
    }

    private Stream<Asset> inAlbums(AssetQuery query, List<String> ids) {
        Stream<Asset> found = ids.stream().flatMap(id -> search.stream(query.albums(id)));
        if (ids.size() == 1) {
            return found;
        }
        IdSet delivered = IdSet.ofSearch();
        return found.filter(asset -> delivered.add(asset.id()));
    }

    private List<String> ids(List<String> namesOrIds) {
        List<String> ids = new ArrayList<>();
        List<Album> all = namesOrIds.stream().allMatch(Ids::isUuid) ? List.of() : albums.list(AlbumScope.ALL);
        for (String given : namesOrIds) {
            ids.add(Ids.isUuid(given) ? given.toLowerCase(Locale.ROOT) : named(given, all));
        }
        return ids.stream().distinct().toList();
    }

    private static String named(String name, List<Album> all) {
        List<String> found = all.stream()
                .filter(album -> album.name().equals(name))
                .map(Album::id)
                .toList();
        if (found.isEmpty()) {
            throw new ImmichNotFoundException(
                    "no album is named '" + name + "'; upper and lower case must match. "
                            + (all.isEmpty()
                                    ? "The caller sees no albums"
                                    : "The caller sees "
                                            + all.stream()
                                                    .map(Album::name)
                                                    .sorted()
                                                    .limit(20)
                                                    .toList()),
                    LIST);
        }
        if (found.size() > 1) {
            throw new ImmichAmbiguousException(
                    found.size() + " albums are named '" + name + "'; give the id of the one meant: " + found,
                    LIST,
                    found,
                    null);
        }
        return found.get(0);
    }
}
