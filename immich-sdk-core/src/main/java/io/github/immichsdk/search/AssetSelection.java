package io.github.immichsdk.search;

import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import java.util.Objects;

/**
 * Selects assets: by a query, by albums, by owner. By default it is the caller's own timeline: assets of partners are
 * excluded, since every write to them fails. Immutable; each method returns a changed copy.
 */
public final class AssetSelection {

    private final AssetQuery query;
    private final List<String> albums;
    private final Owners owners;

    private enum Owners {
        MINE,
        ANYONE
    }

    private AssetSelection(AssetQuery query, List<String> albums, Owners owners) {
        this.query = query;
        this.albums = albums;
        this.owners = owners;
    }

    /** {@return all of the caller's own timeline} */
    public static AssetSelection all() {
        return of(AssetQuery.all());
    }

    /**
     * Selects by a query, of the caller's own assets.
     *
     * @param query times, type, visibility, trash and so on
     * @return the selection
     */
    public static AssetSelection of(AssetQuery query) {
        return new AssetSelection(Objects.requireNonNull(query, "query"), List.of(), Owners.MINE);
    }

    /**
     * Selects the assets that are in at least one of some albums.
     *
     * @param namesOrIds the albums; a name must be that of exactly one album that the caller can see
     * @return the narrower selection
     */
    public AssetSelection albums(String... namesOrIds) {
        Copies.requireNoNulls("namesOrIds", namesOrIds);
        return new AssetSelection(query, List.of(namesOrIds), owners);
    }

    /**
     * Includes the assets of partners. For reading only: every write to them fails.
     *
     * @return a wider selection
     */
    public AssetSelection includePartners() {
        return new AssetSelection(query, albums, Owners.ANYONE);
    }

    /** {@return a selection that reads EXIF values too; see {@link AssetQuery#includeExif}} */
    public AssetSelection includeExif() {
        return new AssetSelection(query.includeExif(), albums, owners);
    }

    /** {@return the query} */
    public AssetQuery query() {
        return query;
    }

    /** {@return the names or ids of the albums; empty for all assets} */
    public List<String> albums() {
        return albums;
    }

    /** {@return whether the assets of partners are excluded} */
    public boolean onlyMine() {
        return owners == Owners.MINE;
    }

    @Override
    public String toString() {
        return "AssetSelection[" + query + (albums.isEmpty() ? "" : ", albums " + albums) + ", " + owners + "]";
    }
}
