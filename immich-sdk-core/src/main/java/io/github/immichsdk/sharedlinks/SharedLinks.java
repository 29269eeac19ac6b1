package io.github.immichsdk.sharedlinks;

import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.call.AssetMembers;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.internal.call.UrlEncoding;
import io.github.immichsdk.internal.json.RecordCopy;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Creates, changes and deletes the caller's shared links, and opens the link of a visitor. Thread-safe.
 *
 * <pre>{@code
 * SharedLink link = immich.sharedLinks()
 *         .create(NewSharedLink.ofAlbum(albumId)
 *                 .password("sea")
 *                 .expiresAt(Instant.now().plus(Duration.ofDays(7))));
 * URI url = immich.sharedLinks().url(link); // send this
 *
 * try (ImmichClient visitor = ImmichClient.builder().sharedLink(url).build()) {
 *     SharedLink open = visitor.sharedLinks().mine("sea"); // mine() without a password
 *     try (Stream<Asset> assets = visitor.sharedLinks().assets(open)) {
 *         assets.forEach(asset -> visitor.downloads().original(asset).into(folder));
 *     }
 * }
 * }</pre>
 *
 * <p>Each method costs one request unless it says otherwise, and throws
 * {@link io.github.immichsdk.errors.ImmichNotFoundException} if a link does not exist or is not the caller's. Servers fail with
 * 500 if two writes concern one link at once, so a client sends its writes about links one at a time.
 */
public final class SharedLinks {

    static {
        InternalAccess.makes(SharedLinks.class, SharedLinks::new);
    }

    private static final String TURNS = "sharedLinks";

    private record Request(List<String> assetIds) {}

    private record Login(@JsonField(secret = true) String password) {}

    private final CallExecutor calls;
    private final Albums albums;
    private final AssetMembers members;

    private SharedLinks(CallExecutor calls) {
        this.calls = calls;
        this.albums = InternalAccess.make(Albums.class, calls);
        this.members = new AssetMembers(calls, TURNS, Request::new);
    }

    /**
     * {@return all links of the caller, newest first; needs {@code sharedLink.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_ALL_SHARED_LINKS
     */
    public List<SharedLink> list() {
        return calls.execute(
                Call.list(Operations.GET_ALL_SHARED_LINKS, SharedLink.class).secretResponse());
    }

    /**
     * {@return the links to an album; needs {@code sharedLink.read}}
     *
     * @param albumId the album's ID
     * @see io.github.immichsdk.api.Operations#GET_ALL_SHARED_LINKS
     */
    public List<SharedLink> listByAlbum(String albumId) {
        return calls.execute(Call.<List<SharedLink>>to(Operations.GET_ALL_SHARED_LINKS)
                .query("albumId", Ids.checked("albumId", albumId))
                .reading(in -> in.array(SharedLink.class))
                .secretResponse());
    }

    /**
     * {@return the link of an ID; needs {@code sharedLink.read}}
     *
     * @param id the link's ID
     * @see io.github.immichsdk.api.Operations#GET_SHARED_LINK_BY_ID
     */
    public SharedLink get(String id) {
        return calls.execute(link(Operations.GET_SHARED_LINK_BY_ID).id("id", id));
    }

    /**
     * {@return the URL of a link, below the address of this client: with its slug if it has one, otherwise with its key. It is
     * a secret; no request is sent}
     *
     * @param link the link
     */
    public URI url(SharedLink link) {
        Objects.requireNonNull(link, "link");
        String slug = link.slug();
        return URI.create(UrlEncoding.serverOf(calls.api())
                + (slug == null
                        ? "/share/" + UrlEncoding.encodeSegment(link.key())
                        : "/s/" + UrlEncoding.encodeSegment(slug)));
    }

    /**
     * Creates a link. Never retried after a lost response, since that would create a second one. Needs
     * {@code sharedLink.create}.
     *
     * @param link the link to create
     * @return the link
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if another link has that slug
     * @see io.github.immichsdk.api.Operations#CREATE_SHARED_LINK
     */
    public SharedLink create(NewSharedLink link) {
        Objects.requireNonNull(link, "link");
        try {
            return inTurn(link(Operations.CREATE_SHARED_LINK).json(link));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The link may exist now, perhaps without its assets: look with list()");
        }
    }

    /**
     * Changes a link. Needs {@code sharedLink.update}. A change that does not concern the slug reads the link first, since
     * servers remove a slug that they are not sent: that is one more request, and needs {@code sharedLink.read}.
     *
     * @param id the link's ID
     * @param change what to change
     * @return the changed link; the current one if the change is empty
     * @see io.github.immichsdk.api.Operations#UPDATE_SHARED_LINK
     */
    public SharedLink update(String id, SharedLinkChange change) {
        Objects.requireNonNull(change, "change");
        if (change.isEmpty()) {
            return get(id);
        }
        return calls.inTurn(TURNS, Operations.UPDATE_SHARED_LINK, () -> {
            String slug = change.slug().isSent() ? null : get(id).slug();
            return calls.execute(link(Operations.UPDATE_SHARED_LINK)
                    .id("id", id)
                    .json(slug == null ? change : RecordCopy.with(change, "slug", FieldChange.to(slug))));
        });
    }

    /**
     * Deletes a link: it stops working at once. Needs {@code sharedLink.delete}.
     *
     * @param id the link's ID
     * @see io.github.immichsdk.api.Operations#REMOVE_SHARED_LINK
     */
    public void delete(String id) {
        inTurn(Call.<Void>to(Operations.REMOVE_SHARED_LINK).id("id", id));
    }

    /**
     * Adds assets to a link to individual assets; retried after a lost response. Costs one request for each 1,000 assets.
     * Needs {@code sharedLink.update}, before 3.0 {@code all}.
     *
     * @param id the link's ID
     * @param assetIds the assets' IDs; repeated IDs are sent once
     * @return the result for each asset; {@code unchanged()} are those that it had before
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if it is a link to an album
     * @see io.github.immichsdk.api.Operations#ADD_SHARED_LINK_ASSETS
     */
    public ItemResults addAssets(String id, Collection<String> assetIds) {
        return members.add(Operations.ADD_SHARED_LINK_ASSETS, Ids.checked("id", id), different(assetIds));
    }

    /**
     * Removes assets from a link to individual assets; retried after a lost response. Costs one request for each 1,000
     * assets. Needs {@code sharedLink.update}, on 1.144 {@code all}.
     *
     * @param id the link's ID
     * @param assetIds the assets' IDs; repeated IDs are sent once
     * @return the result for each asset; {@code unchanged()} are those that it did not have
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if it is a link to an album
     * @see io.github.immichsdk.api.Operations#REMOVE_SHARED_LINK_ASSETS
     */
    public ItemResults removeAssets(String id, Collection<String> assetIds) {
        return members.remove(Operations.REMOVE_SHARED_LINK_ASSETS, Ids.checked("id", id), different(assetIds));
    }

    /**
     * Returns the link of this client, which was built with a shared link.
     *
     * @return the link
     * @throws io.github.immichsdk.errors.ImmichUnauthorizedException if the link has expired, does not exist, or has a
     *     password
     * @see io.github.immichsdk.api.Operations#GET_MY_SHARED_LINK
     */
    public SharedLink mine() {
        return calls.execute(link(Operations.GET_MY_SHARED_LINK));
    }

    /**
     * Returns the link of this client, which was built with a shared link that has a password. Other calls do not need the
     * password.
     *
     * @param password the password
     * @return the link
     * @throws io.github.immichsdk.errors.ImmichUnauthorizedException if the link has expired, does not exist, or has another
     *     password
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 from 2.6 on if the link has no password
     * @see io.github.immichsdk.api.Operations#GET_MY_SHARED_LINK
     * @see io.github.immichsdk.api.Operations#SHARED_LINK_LOGIN
     */
    public SharedLink mine(String password) {
        return Operations.SHARED_LINK_LOGIN.existsIn(calls.version())
                ? calls.execute(link(Operations.SHARED_LINK_LOGIN).json(new Login(password)))
                : calls.execute(link(Operations.GET_MY_SHARED_LINK).query("password", password));
    }

    /**
     * Returns the assets that a link shows: those of its album, or its individual ones. For its owner and for visitors. Costs
     * no request for individual assets; for an album, see {@link Albums#assets}.
     *
     * @param link the link, as {@link #get}, {@link #list} or {@link #mine} returns it
     * @return the assets; close the stream
     */
    public Stream<Asset> assets(SharedLink link) {
        Objects.requireNonNull(link, "link");
        Album album = link.album();
        return album == null ? link.assets().stream() : albums.assets(album.id());
    }

    /** Servers fail at a repeated ID when they add, and report it as removed twice. */
    private static List<String> different(Collection<String> assetIds) {
        return Ids.distinct("assetIds", assetIds);
    }

    private static Call<SharedLink> link(Operation operation) {
        return Call.<SharedLink>to(operation).object(SharedLink.class).secretResponse();
    }

    private <T> T inTurn(Call<T> call) {
        return calls.executeInTurn(TURNS, call);
    }
}
