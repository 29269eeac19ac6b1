package io.github.immichsdk.albums;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Albums: making, finding, filling and sharing them. Thread-safe.
 *
 * <pre>{@code
 * Album album = immich.albums().findOrCreate("Lofoten 2026");
 * AddResult result = immich.albums().addAssets(album.id(), ids);
 * System.out.println(result); // 412 added, 3 already there
 * }</pre>
 *
 * <p>Everything means the same on all versions of the server. In a dry run an album that would be made has an id all the
 * same; all methods here that take an id then work with it, {@link #leave} excepted, from the memory of that dry run.
 */
public final class Albums {

    private final Calls calls;
    private final AlbumReads reads;
    private final AlbumMaking making;
    private final AlbumFilling filling;
    private final AlbumSharing sharing;
    private final AlbumContents contents;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     * @param assets lists the assets of albums
     */
    public Albums(Calls calls, Assets assets) {
        this.calls = calls;
        this.reads = new AlbumReads(calls);
        this.filling = new AlbumFilling(calls, reads);
        this.making = new AlbumMaking(calls, reads, filling);
        this.sharing = new AlbumSharing(calls, reads);
        this.contents = new AlbumContents(calls, reads, assets);
    }

    /**
     * Lists albums, the newest first. Costs one request, before 3.0 two unless {@link AlbumScope#OWNED}; needs
     * {@code album.read}.
     *
     * @param scope whose albums
     * @return the albums, each once, complete
     */
    public List<Album> list(AlbumScope scope) {
        return reads.list(scope);
    }

    /**
     * Lists the albums that an asset is in, those of others included as far as the caller is let in. Costs one request; needs
     * {@code album.read}.
     *
     * @param assetId the asset's id
     * @return the albums, complete; empty also if there is no such asset
     */
    public List<Album> containing(String assetId) {
        return reads.containing(assetId);
    }

    /**
     * Returns one album. Costs one request; needs {@code album.read}.
     *
     * @param id the album's id
     * @return the album
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none of that id, or the caller is not let in
     */
    public Album get(String id) {
        return reads.get(id);
    }

    /**
     * Finds the caller's own album of a name. Costs one request; before 3.0 its answer has all the caller's albums. Needs
     * {@code album.read}.
     *
     * @param name the whole name, capitals and all
     * @return the album, or nothing if the caller owns none of that name
     * @throws io.github.immichsdk.errors.ImmichAmbiguousException if there are several; it has their ids
     */
    public Optional<Album> find(String name) {
        return reads.find(name);
    }

    /**
     * Finds the caller's own album of a name, or makes it. A program that runs twice, or in many threads of one client, makes
     * one album; two programs at the same moment may make two. Costs one request, or two; needs {@code album.read} and
     * {@code album.create}.
     *
     * @param name the whole name, capitals and all
     * @return the album
     * @throws io.github.immichsdk.errors.ImmichAmbiguousException if there are several; it has their ids
     */
    public Album findOrCreate(String name) {
        return making.findOrCreate(name);
    }

    /**
     * Makes an empty album, whether or not there is one of that name. Costs one request, which is never sent again once it
     * may have arrived: {@link #findOrCreate} is the way on after a lost response. Needs {@code album.create}.
     *
     * @param name the name
     * @return the album
     */
    public Album create(String name) {
        return making.create(NewAlbum.named(name)).album();
    }

    /**
     * Makes an album with assets and users, whether or not there is one of that name.
     *
     * <p>Making it costs one request, which is never sent again once it may have arrived: {@link #find} tells what became of
     * it. It takes up to 1000 assets along; each 1000 more are a request of their own. The server passes over assets that the
     * caller may not share without a word; when its count shows that, the assets are sent once more as
     * {@link #addAssets(String, Collection)} does, which tells of each what became of it. Needs {@code album.create}; with more
     * than 1000 assets, or to be told which were passed over, {@code albumAsset.create} and {@code album.read} too.
     *
     * @param album what to make
     * @return the album, and what became of each asset
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no user of one of the ids; nothing is made
     * @throws io.github.immichsdk.errors.ImmichBatchException if the album was made, but filling it failed; its text has the
     *     album's id, and it tells which assets are left
     */
    public CreatedAlbum create(NewAlbum album) {
        return making.create(album);
    }

    /**
     * Changes an album. Costs one request; needs {@code album.update}, and the caller must be its owner or an editor.
     *
     * @param id the album's id
     * @param change what to change; the album is only read if that is nothing
     * @return the album as changed
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none of that id, or the caller may not change it
     */
    public Album update(String id, AlbumChange change) {
        return making.update(id, change);
    }

    /**
     * Deletes an album for good; its assets stay. Costs one request; needs {@code album.delete}, and the caller must be its
     * owner.
     *
     * @param id the album's id
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none of that id, or the caller does not own it
     */
    public void delete(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_ALBUM).id("id", id));
        DryRun dry = calls.dryRun();
        if (dry != null) {
            dry.forget(Ids.checked("id", id));
        }
    }

    /**
     * Reads the assets of an album, all that it shows: those of the timeline and the archive, whoever owns them, the newest
     * first, each once. Those in the trash, hidden and locked ones are not shown.
     *
     * <p>Lazy: nothing is requested before the first asset is asked for. From 3.0 on it costs a request for the album and one
     * for each 1000 assets, at least two; needs {@code album.read} and {@code asset.read}. Before 3.0 it costs one request, whose
     * answer has all the assets at once: they are held in memory until the stream is done with.
     *
     * <p>What came is compared with the album's own count. If some are missing the assets are read again, and what did not come
     * before is delivered then, out of order; if there are some missing still, the stream ends with an exception.
     *
     * @param id the album's id
     * @return the assets; for one use, close it when done
     * @throws io.github.immichsdk.errors.ImmichNotFoundException when read, if there is no album of that id, or the caller is not
     *     let in
     * @throws io.github.immichsdk.errors.ImmichIncompleteException at the end, if not all came
     */
    public Stream<Asset> contents(String id) {
        return contents.stream(id);
    }

    /**
     * Puts assets into an album. Costs one request for each 1000, in order; sent again after a lost response. Needs
     * {@code albumAsset.create}, and the caller must be owner or editor. In a dry run each counts as added.
     *
     * @param id the album's id
     * @param assetIds the assets' ids, any number; all are checked before the first request
     * @return what became of each
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no album of that id, or the caller may not add
     *     to it
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed; the same call again is
     *     safe, and tells of each asset once more
     */
    public AddResult addAssets(String id, Collection<String> assetIds) {
        return filling.add(id, assetIds);
    }

    /**
     * Puts assets into an album as {@link #addAssets(String, Collection)} does, reading their ids as they come: a request is
     * sent as soon as 1000 are there. The stream is closed in the end.
     *
     * @param id the album's id
     * @param assetIds the assets' ids, any number; each is checked when it is read
     * @return what became of each
     */
    public AddResult addAssets(String id, Stream<String> assetIds) {
        return filling.add(id, assetIds);
    }

    /**
     * Takes assets out of an album; they stay in the library. Costs one request for each 1000, in order; sent again after a
     * lost response. Needs {@code albumAsset.delete}. The owner takes out any asset, an editor their own only. In a dry run
     * each counts as removed.
     *
     * @param id the album's id
     * @param assetIds the assets' ids, any number; all are checked before the first request
     * @return what became of each
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no album of that id, or the caller may not
     *     remove from it
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed; the same call again is
     *     safe, and tells of each asset once more
     */
    public RemoveResult removeAssets(String id, Collection<String> assetIds) {
        return filling.remove(id, assetIds);
    }

    /**
     * Takes assets out of an album as {@link #removeAssets(String, Collection)} does, reading their ids as they come: a request
     * is sent as soon as 1000 are there. The stream is closed in the end.
     *
     * @param id the album's id
     * @param assetIds the assets' ids, any number; each is checked when it is read
     * @return what became of each
     */
    public RemoveResult removeAssets(String id, Stream<String> assetIds) {
        return filling.remove(id, assetIds);
    }

    /**
     * Lets users into an album. Those who are in already keep the role they have, and the owner is passed over: so the same
     * call again is safe, and the way on after a lost response. Costs one request, before 3.0 two; needs
     * {@code albumUser.create}, before 3.0 {@code album.read} too.
     *
     * @param id the album's id
     * @param users the role of each, by user id; the album is only read if there are none
     * @return the album with them; in a dry run, nothing is known of a new user but the id
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no such album or user
     */
    public Album addUsers(String id, Map<String, AlbumRole> users) {
        return sharing.add(id, users);
    }

    /**
     * Changes what a user may do in an album. Costs two requests; needs {@code albumUser.update} and {@code album.read}.
     *
     * @param id the album's id
     * @param userId the id of someone who is let in
     * @param role what they may do from now on
     * @throws IllegalArgumentException if the role is owner, or the user owns the album
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no such album, or the user is not let in
     */
    public void changeRole(String id, String userId, AlbumRole role) {
        sharing.changeRole(id, userId, role);
    }

    /**
     * Ends the sharing of an album with a user; assets that they added stay. Costs one request; needs {@code albumUser.delete}.
     *
     * @param id the album's id
     * @param userId the id of someone who is let in
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no such album, or the user is not let in
     */
    public void removeUser(String id, String userId) {
        sharing.remove(id, userId);
    }

    /**
     * Ends the sharing of someone's album with the caller. Costs one request; needs {@code albumUser.delete}.
     *
     * @param id the album's id
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no such album, or the caller is not let in
     */
    public void leave(String id) {
        sharing.leave(id);
    }

    /**
     * Counts albums. Costs one request; needs {@code album.statistics}.
     *
     * @return the counts
     */
    public AlbumStatistics statistics() {
        return calls.execute(
                Call.<AlbumStatistics>to(Operations.GET_ALBUM_STATISTICS).object(AlbumCodec::statistics));
    }
}
