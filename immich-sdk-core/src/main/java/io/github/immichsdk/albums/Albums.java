package io.github.immichsdk.albums;

import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Creates, finds, fills and shares albums. Thread-safe.
 *
 * <pre>{@code
 * Album album = immich.albums().findOrCreate("Lofoten 2026");
 * ItemResults results = immich.albums().addAssets(album.id(), ids);
 * System.out.println(results); // 412 done, 3 unchanged
 * }</pre>
 *
 * <p>All methods behave the same on all server versions. In a dry run, an album that would be created has an ID, too; all
 * methods here except {@link #leave} accept it, and use the state that the dry run keeps in memory.
 */
public final class Albums {

    static {
        InternalAccess.makes(Albums.class, calls -> new Albums(calls, InternalAccess.make(Assets.class, calls)));
    }

    private final CallExecutor calls;
    private final AlbumFinder reads;
    private final AlbumEditor making;
    private final AlbumMembership filling;
    private final AlbumUsers sharing;
    private final AlbumAssetReader assetReader;

    Albums(CallExecutor calls, Assets assets) {
        this.calls = calls;
        this.reads = new AlbumFinder(calls);
        this.filling = new AlbumMembership(calls, reads);
        this.making = new AlbumEditor(calls, reads, filling);
        this.sharing = new AlbumUsers(calls, reads);
        this.assetReader = new AlbumAssetReader(calls, reads, assets);
    }

    /**
     * Lists albums, newest first. Costs one request; two before 3.0 unless the scope is {@link AlbumScope#OWNED}; needs
     * {@code album.read}.
     *
     * @param scope which albums
     * @return the albums, each once, complete
     * @see io.github.immichsdk.api.Operations#GET_ALL_ALBUMS
     */
    public List<Album> list(AlbumScope scope) {
        return reads.list(Objects.requireNonNull(scope, "scope"));
    }

    /**
     * Lists the albums that contain an asset, including albums of other users that are shared with the caller. Costs one
     * request; needs {@code album.read}.
     *
     * @param assetId the asset's ID
     * @return all albums; also empty if the asset does not exist
     * @see io.github.immichsdk.api.Operations#GET_ALL_ALBUMS
     */
    public List<Album> listByAsset(String assetId) {
        return reads.listByAsset(assetId);
    }

    /**
     * Returns one album. Costs one request; needs {@code album.read}.
     *
     * @param id the album's ID
     * @return the album
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the album does not exist, or the caller has no access to
     *     it
     * @see io.github.immichsdk.api.Operations#GET_ALBUM_INFO
     */
    public Album get(String id) {
        return reads.get(id);
    }

    /**
     * Finds the caller's own album by name. Costs one request; before 3.0, the response contains all the caller's albums.
     * Needs {@code album.read}.
     *
     * @param name the full name, case-sensitive
     * @return the album; empty if the caller owns none of that name
     * @throws io.github.immichsdk.errors.ImmichAmbiguousException if there are several; the exception contains their IDs
     * @see io.github.immichsdk.api.Operations#GET_ALL_ALBUMS
     */
    public Optional<Album> find(String name) {
        Objects.requireNonNull(name, "name");
        return reads.find(name);
    }

    /**
     * Finds the caller's own album by name, or creates it. Repeated runs, and several threads of one client, create one
     * album; two programs that run at the same moment may create two. Costs one or two requests; needs {@code album.read}
     * and {@code album.create}.
     *
     * @param name the full name, case-sensitive
     * @return the album
     * @throws io.github.immichsdk.errors.ImmichAmbiguousException if there are several; the exception contains their IDs
     * @see io.github.immichsdk.api.Operations#CREATE_ALBUM
     * @see io.github.immichsdk.api.Operations#GET_ALL_ALBUMS
     */
    public Album findOrCreate(String name) {
        return making.findOrCreate(name);
    }

    /**
     * Creates an empty album, even if one of that name exists. Costs one request, which is never retried once it may have
     * reached the server: after a lost response, call {@link #findOrCreate}. Needs {@code album.create}.
     *
     * @param name the name
     * @return the album
     * @see io.github.immichsdk.api.Operations#CREATE_ALBUM
     */
    public Album create(String name) {
        return making.create(NewAlbum.of(name)).album();
    }

    /**
     * Creates an album with assets and users, even if one of that name exists.
     *
     * <p>Creating it costs one request, which is never retried once it may have reached the server: after a lost response,
     * {@link #find} shows whether the album exists. The request carries up to 1000 assets; each further 1000 cost one more
     * request. The server silently ignores assets that the caller may not share; if its count shows that, the assets are
     * sent once more by {@link #addAssets(String, Collection)}, which returns a result for each asset. Needs
     * {@code album.create}; with more than 1000 assets, or to report the ignored ones, {@code albumAsset.create} and
     * {@code album.read} too.
     *
     * @param album the album to create
     * @return the album, and the result for each asset
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of the users does not exist; no album is created
     * @throws io.github.immichsdk.errors.ImmichBatchException if the album was created, but adding the assets failed; the
     *     message contains the album's ID, and the exception lists the remaining assets
     * @see io.github.immichsdk.api.Operations#ADD_ASSETS_TO_ALBUM
     * @see io.github.immichsdk.api.Operations#CREATE_ALBUM
     * @see io.github.immichsdk.api.Operations#GET_ALBUM_INFO
     */
    public CreatedAlbum create(NewAlbum album) {
        Objects.requireNonNull(album, "album");
        return making.create(album);
    }

    /**
     * Changes an album. Costs one request; needs {@code album.update}, and the caller must be its owner or an editor.
     * Needs {@code album.read}.
     *
     * @param id the album's ID
     * @param change what to change; if it is empty, the album is only read
     * @return the changed album
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the album does not exist, or the caller may not change
     *     it
     * @see io.github.immichsdk.api.Operations#GET_ALBUM_INFO
     * @see io.github.immichsdk.api.Operations#UPDATE_ALBUM_INFO
     */
    public Album update(String id, AlbumChange change) {
        Objects.requireNonNull(change, "change");
        return making.update(id, change);
    }

    /**
     * Deletes an album permanently; its assets stay. Costs one request; needs {@code album.delete}, and the caller must be
     * its owner.
     *
     * @param id the album's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the album does not exist, or the caller does not own it
     * @see io.github.immichsdk.api.Operations#DELETE_ALBUM
     */
    public void delete(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_ALBUM).id("id", id));
    }

    /**
     * Returns all visible assets of an album: those in the timeline and the archive, of all owners, newest first, each once.
     * Trashed, hidden and locked assets are not visible.
     *
     * <p>Lazy: no request is sent before the first asset is read. From 3.0 on, costs one request for the album and one for
     * each 1000 assets, at least two; needs {@code album.read} and {@code asset.read}. Before 3.0, costs one request whose
     * response contains all assets: they stay in memory until the stream ends.
     *
     * <p>The result is compared with the album's own count. If assets are missing, the list is read again, and the missing
     * assets are delivered out of order; if assets are still missing, the stream ends with an exception.
     *
     * @param id the album's ID
     * @return the assets; for one use, close the stream when done
     * @throws io.github.immichsdk.errors.ImmichNotFoundException when read, if the album does not exist, or the caller has
     *     no access to it
     * @throws io.github.immichsdk.errors.ImmichIncompleteException at the end, if assets are missing
     */
    public Stream<Asset> assets(String id) {
        return assetReader.stream(id);
    }

    /**
     * Adds assets to an album. Costs one request for each 1000, in order; retried after a lost response. Needs
     * {@code albumAsset.create}, and the caller must be owner or editor. In a dry run, each asset counts as added.
     *
     * @param id the album's ID
     * @param assetIds the assets' IDs, any number; all are checked before the first request
     * @return the result for each asset
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the album does not exist, or the caller may not add to
     *     it
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed; it is safe to repeat the
     *     call, which returns a result for each asset again
     * @see io.github.immichsdk.api.Operations#ADD_ASSETS_TO_ALBUM
     */
    public ItemResults addAssets(String id, Collection<String> assetIds) {
        return filling.add(id, assetIds);
    }

    /**
     * Adds assets to an album like {@link #addAssets(String, Collection)}, reading their IDs from a stream: each
     * request is sent as soon as 1000 IDs are read. The stream is closed at the end. Needs {@code albumAsset.create}.
     *
     * @param id the album's ID
     * @param assetIds the assets' IDs, any number; each is checked when it is read
     * @return the result for each asset
     * @see io.github.immichsdk.api.Operations#ADD_ASSETS_TO_ALBUM
     */
    public ItemResults addAssets(String id, Stream<String> assetIds) {
        return filling.add(id, Objects.requireNonNull(assetIds, "assetIds"));
    }

    /**
     * Adds assets to several albums at once. Costs one request for each 1000 assets; retried after a lost response. Needs
     * {@code albumAsset.create}. The server skips albums and assets that do not exist, or that the caller may not add, without
     * reporting them: {@link #addAssets(String, Collection)} does.
     *
     * @param ids the albums' IDs
     * @param assetIds the assets' IDs; if there is no album or no asset, no request is sent
     * @return {@link ItemOutcome#DONE} if an album has a new asset; {@link ItemOutcome#DUPLICATE} if all albums had all assets
     *     before, or an earlier attempt has added them; {@link ItemOutcome#NO_PERMISSION} if nothing could be added
     * @see io.github.immichsdk.api.Operations#ADD_ASSETS_TO_ALBUM
     * @see io.github.immichsdk.api.Operations#ADD_ASSETS_TO_ALBUMS
     */
    public ItemOutcome addAssetsToAll(Collection<String> ids, Collection<String> assetIds) {
        return filling.addToAll(ids, assetIds);
    }

    /**
     * Removes assets from an album; they stay in the library. Costs one request for each 1000, in order; retried after a
     * lost response. Needs {@code albumAsset.delete}. The owner can remove any asset, an editor only their own. In a dry
     * run, each asset counts as removed.
     *
     * @param id the album's ID
     * @param assetIds the assets' IDs, any number; all are checked before the first request
     * @return the result for each asset
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the album does not exist, or the caller may not remove
     *     from it
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed; it is safe to repeat the
     *     call, which returns a result for each asset again
     * @see io.github.immichsdk.api.Operations#REMOVE_ASSET_FROM_ALBUM
     */
    public ItemResults removeAssets(String id, Collection<String> assetIds) {
        return filling.remove(id, assetIds);
    }

    /**
     * Removes assets from an album like {@link #removeAssets(String, Collection)}, reading their IDs from a stream:
     * each request is sent as soon as 1000 IDs are read. The stream is closed at the end. Needs
     * {@code albumAsset.delete}.
     *
     * @param id the album's ID
     * @param assetIds the assets' IDs, any number; each is checked when it is read
     * @return the result for each asset
     * @see io.github.immichsdk.api.Operations#REMOVE_ASSET_FROM_ALBUM
     */
    public ItemResults removeAssets(String id, Stream<String> assetIds) {
        return filling.remove(id, Objects.requireNonNull(assetIds, "assetIds"));
    }

    /**
     * Shares an album with users. Existing members keep their role and the owner is ignored, so the call is safe to repeat,
     * also after a lost response. Costs one request, two before 3.0; needs {@code albumUser.create}, before 3.0 also
     * {@code album.read}.
     *
     * @param id the album's ID
     * @param users the role of each, by user ID; if empty, the album is only read
     * @return the album with these users; in a dry run, only the ID of a new user is known
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the album or a user does not exist
     * @see io.github.immichsdk.api.Operations#ADD_USERS_TO_ALBUM
     * @see io.github.immichsdk.api.Operations#GET_ALBUM_INFO
     */
    public Album addUsers(String id, Map<String, AlbumRole> users) {
        Objects.requireNonNull(users, "users");
        return sharing.add(id, users);
    }

    /**
     * Changes the role of a user in an album. Costs two requests; needs {@code albumUser.update} and {@code album.read}.
     *
     * @param id the album's ID
     * @param userId the ID of a user with access to the album
     * @param role the new role
     * @throws IllegalArgumentException if the role is owner, or the user owns the album
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the album does not exist, or the user has no access to
     *     it
     * @see io.github.immichsdk.api.Operations#GET_ALBUM_INFO
     * @see io.github.immichsdk.api.Operations#UPDATE_ALBUM_USER
     */
    public void changeRole(String id, String userId, AlbumRole role) {
        sharing.changeRole(id, userId, role);
    }

    /**
     * Stops sharing an album with a user; assets that the user added stay. Costs one request; needs
     * {@code albumUser.delete}.
     *
     * @param id the album's ID
     * @param userId the ID of a user with access to the album
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the album does not exist, or the user has no access to
     *     it
     * @see io.github.immichsdk.api.Operations#REMOVE_USER_FROM_ALBUM
     */
    public void removeUser(String id, String userId) {
        sharing.remove(id, userId);
    }

    /**
     * Removes the caller from an album of another user. Costs one request; needs {@code albumUser.delete}.
     *
     * @param id the album's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the album does not exist, or the caller has no access to
     *     it
     * @see io.github.immichsdk.api.Operations#REMOVE_USER_FROM_ALBUM
     */
    public void leave(String id) {
        sharing.leave(id);
    }

    /**
     * Counts albums. Costs one request; needs {@code album.statistics}.
     *
     * @return the counts
     * @see io.github.immichsdk.api.Operations#GET_ALBUM_STATISTICS
     */
    public AlbumStatistics statistics() {
        return calls.execute(
                Call.<AlbumStatistics>to(Operations.GET_ALBUM_STATISTICS).object(AlbumStatistics.class));
    }
}
