package io.github.immichsdk;

import io.github.immichsdk.activities.Activities;
import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.api.Feature;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.apikeys.ApiKeys;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.auth.Authentication;
import io.github.immichsdk.auth.LockedFolder;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.downloads.Downloads;
import io.github.immichsdk.dryrun.DryRunReport;
import io.github.immichsdk.duplicates.Duplicates;
import io.github.immichsdk.folders.Folders;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.UrlEncoding;
import io.github.immichsdk.map.PhotoMap;
import io.github.immichsdk.memories.Memories;
import io.github.immichsdk.notifications.Notifications;
import io.github.immichsdk.partners.Partners;
import io.github.immichsdk.people.Faces;
import io.github.immichsdk.people.People;
import io.github.immichsdk.raw.Raw;
import io.github.immichsdk.search.Search;
import io.github.immichsdk.server.Server;
import io.github.immichsdk.sessions.Sessions;
import io.github.immichsdk.sharedlinks.SharedLinks;
import io.github.immichsdk.stacks.Stacks;
import io.github.immichsdk.tags.Tags;
import io.github.immichsdk.timeline.Timeline;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.trash.Trash;
import io.github.immichsdk.uploads.Uploads;
import io.github.immichsdk.users.Users;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client for one Immich server and one set of credentials.
 *
 * <pre>{@code
 * try (ImmichClient immich =
 *         ImmichClient.builder().server(url).apiKey(key).build()) {
 *     System.out.println(immich.users().me().name());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe. Building a client sends no request, unless discovery is enabled. Close it once to free its
 * connections. All errors are reported as {@link io.github.immichsdk.errors.ImmichException}s.
 *
 * <p>Other modules create their APIs from a client: {@code ImmichSync.of(immich)} of {@code immich-sdk-sync},
 * {@code ImmichStacking.of(immich)} of {@code immich-sdk-stacking} and {@code ImmichAdmin.of(immich)} of {@code immich-sdk-admin}.
 * {@code GoogleTakeout} of {@code immich-sdk-takeout} makes a job for {@link #uploads()}.
 */
public final class ImmichClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImmichClient.class);

    static {
        InternalAccess.opens(ImmichClient.class, client -> client.calls);
    }

    private final CallExecutor calls;
    private final Transport transport;
    private final boolean owner;
    private final Server server;
    private final Users users;
    private final Authentication auth;
    private final Sessions sessions;
    private final LockedFolder lockedFolder;
    private final ApiKeys apiKeys;
    private final Duplicates duplicates;
    private final Assets assets;
    private final Search search;
    private final Downloads downloads;
    private final Trash trash;
    private final Albums albums;
    private final Stacks stacks;
    private final Tags tags;
    private final Timeline timeline;
    private final PhotoMap map;
    private final Folders folders;
    private final Activities activities;
    private final Memories memories;
    private final Notifications notifications;
    private final Partners partners;
    private final People people;
    private final Faces faces;
    private final SharedLinks sharedLinks;
    private final Uploads uploads;
    private final Permissions permissions;
    private final Raw raw;

    ImmichClient(CallExecutor calls, Transport transport, boolean owner) {
        this.calls = calls;
        this.transport = transport;
        this.owner = owner;
        this.server = InternalAccess.make(Server.class, calls);
        this.users = InternalAccess.make(Users.class, calls);
        this.auth = InternalAccess.make(Authentication.class, calls);
        this.sessions = InternalAccess.make(Sessions.class, calls);
        this.lockedFolder = InternalAccess.make(LockedFolder.class, calls);
        this.apiKeys = InternalAccess.make(ApiKeys.class, calls);
        this.assets = InternalAccess.make(Assets.class, calls);
        this.search = InternalAccess.make(Search.class, calls);
        this.trash = InternalAccess.make(Trash.class, calls);
        this.albums = InternalAccess.make(Albums.class, calls);
        this.downloads = InternalAccess.make(Downloads.class, calls);
        this.uploads = InternalAccess.make(Uploads.class, calls);
        this.stacks = InternalAccess.make(Stacks.class, calls);
        this.tags = InternalAccess.make(Tags.class, calls);
        this.timeline = InternalAccess.make(Timeline.class, calls);
        this.map = InternalAccess.make(PhotoMap.class, calls);
        this.folders = InternalAccess.make(Folders.class, calls);
        this.activities = InternalAccess.make(Activities.class, calls);
        this.memories = InternalAccess.make(Memories.class, calls);
        this.notifications = InternalAccess.make(Notifications.class, calls);
        this.partners = InternalAccess.make(Partners.class, calls);
        this.people = InternalAccess.make(People.class, calls);
        this.faces = InternalAccess.make(Faces.class, calls);
        this.sharedLinks = InternalAccess.make(SharedLinks.class, calls);
        this.duplicates = InternalAccess.make(Duplicates.class, calls);
        this.permissions =
                new Permissions(calls, watcher -> new ImmichClient(calls.watchedBy(watcher), transport, false));
        this.raw = InternalAccess.make(Raw.class, calls);
    }

    /** {@return a builder with the default options; set at least a server} */
    public static ImmichClientBuilder builder() {
        return new ImmichClientBuilder();
    }

    /**
     * Builds a client from the environment: {@code IMMICH_URL}, or else {@code IMMICH_INSTANCE_URL}, and
     * {@code IMMICH_API_KEY}.
     *
     * @return a client with the default options
     * @throws IllegalArgumentException if one is missing or wrong
     */
    public static ImmichClient fromEnvironment() {
        return builder().fromEnvironment().build();
    }

    /** {@return the server API: ping, version, features, configuration, storage} */
    public Server server() {
        return server;
    }

    /** {@return the user API: the caller's own user and the other users} */
    public Users users() {
        return users;
    }

    /** {@return the authentication API: log in, log out, change the password} */
    public Authentication auth() {
        return auth;
    }

    /** {@return the session API: list and end the sessions of the user's devices and programs} */
    public Sessions sessions() {
        return sessions;
    }

    /** {@return the locked folder API: set up the PIN, open and close the folder} */
    public LockedFolder lockedFolder() {
        return lockedFolder;
    }

    /** {@return the API key API: the permissions of the key in use, and the user's other keys} */
    public ApiKeys apiKeys() {
        return apiKeys;
    }

    /** {@return the duplicate API: groups that the server found, and assets with equal name, time or bytes} */
    public Duplicates duplicates() {
        return duplicates;
    }

    /** {@return the asset API: read, change, copy and delete photos and videos} */
    public Assets assets() {
        return assets;
    }

    /** {@return the search API: find, list and count photos and videos} */
    public Search search() {
        return search;
    }

    /** {@return the download API: single files, archives, albums and whole libraries} */
    public Downloads downloads() {
        return downloads;
    }

    /** {@return the trash API: list, restore and empty the trash} */
    public Trash trash() {
        return trash;
    }

    /** {@return the upload API: single files, and folders with albums, progress and a journal for resuming} */
    public Uploads uploads() {
        return uploads;
    }

    /** {@return the album API: create, find, fill and share albums} */
    public Albums albums() {
        return albums;
    }

    /** {@return the stack API: read, create, change and delete stacks} */
    public Stacks stacks() {
        return stacks;
    }

    /** {@return the tag API: find, create, change and delete tags, and assign them to assets} */
    public Tags tags() {
        return tags;
    }

    /** {@return the timeline API: months with their counts, and the assets of a month} */
    public Timeline timeline() {
        return timeline;
    }

    /** {@return the map API: assets with coordinates, and the names of places} */
    public PhotoMap map() {
        return map;
    }

    /** {@return the folder API: the folders of the original files, and the assets in them} */
    public Folders folders() {
        return folders;
    }

    /** {@return the people API: list, find, name, hide, merge and delete people} */
    public People people() {
        return people;
    }

    /** {@return the face API: which face on an asset is whose} */
    public Faces faces() {
        return faces;
    }

    /** {@return the shared link API: share albums and assets by a URL, and open such a link as a visitor} */
    public SharedLinks sharedLinks() {
        return sharedLinks;
    }

    /** {@return the activity API: comments and likes of shared albums} */
    public Activities activities() {
        return activities;
    }

    /** {@return the memory API: photos of a day in other years} */
    public Memories memories() {
        return memories;
    }

    /** {@return the notification API: messages of the server to the user} */
    public Notifications notifications() {
        return notifications;
    }

    /** {@return the partner API: share a whole library with another user} */
    public Partners partners() {
        return partners;
    }

    /** {@return the permission API: check what the client's credentials allow before the work begins} */
    public Permissions permissions() {
        return permissions;
    }

    /** {@return the raw API: call endpoints that the SDK has no method for} */
    public Raw raw() {
        return raw;
    }

    /** {@return the URL of the server, without {@code /api}} */
    public URI address() {
        return UrlEncoding.serverOf(calls.api());
    }

    /**
     * Checks whether the server's version has a feature. The first call costs one request for the version; the client caches
     * it.
     *
     * @param feature the feature
     * @return true if it does; otherwise, a call that needs it throws
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public boolean supports(Feature feature) {
        return feature.existsIn(calls.version());
    }

    /**
     * Checks whether the server's version has an operation. The first call costs one request for the version; the client
     * caches it.
     *
     * @param operation the operation, such as {@code Operations.RESOLVE_DUPLICATES}
     * @return true if it does; otherwise, a call of it throws
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public boolean supports(Operation operation) {
        return operation.existsIn(calls.version());
    }

    /** {@return the current options} */
    public ClientOptions options() {
        return calls.options();
    }

    /**
     * Returns a view of this client with other options. The view shares the connections, the unchanged limits and the cached
     * facts about the server. Each view starts a new dry run.
     *
     * @param change returns the new options, given the current ones
     * @return the view; closing it does nothing
     */
    public ImmichClient withOptions(UnaryOperator<ClientOptions> change) {
        ClientOptions changed = change.apply(calls.options());
        if (changed.dryRun() && !calls.options().dryRun()) {
            sayDryRun(calls.api());
        }
        return new ImmichClient(calls.withOptions(changed), transport, false);
    }

    /** The only message above DEBUG: it explains why a change is missing on the server. */
    static void sayDryRun(URI api) {
        LOG.info("dry run: changes to {} are skipped", UrlEncoding.serverOf(api));
    }

    /**
     * Returns the writes that this client's dry run has skipped so far. Costs no request.
     *
     * @return the writes; none if there were none
     * @throws IllegalStateException if this client is not a dry run: it has sent its writes
     */
    public DryRunReport dryRunReport() {
        DryRun dryRun = calls.dryRun();
        if (dryRun == null) {
            throw new IllegalStateException(
                    "this client is not a dry run: it sends its writes; build it with dryRun(), or see options().dryRun()");
        }
        return dryRun.report();
    }

    /**
     * Ends all calls of this client and its views at once, waiting ones included, and frees the connections; closing a view does
     * nothing. Calls in progress and later calls fail with an
     * {@link io.github.immichsdk.errors.ImmichTransportException} that says that the client is closed; its {@code sent()} says whether
     * the server may have received the request. A transport that was passed in stays open. Returns immediately: on JDK 17, sockets may
     * stay open until a garbage collection.
     */
    @Override
    public void close() {
        if (owner) {
            transport.close();
            calls.close();
        }
    }

    /** Shows the server and the kind of credentials, never the credentials. */
    @Override
    public String toString() {
        return "ImmichClient[" + address() + ", " + calls.credentials() + "]";
    }
}
