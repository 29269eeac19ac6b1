package io.github.immichsdk;

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
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.ClientCalls;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Urls;
import io.github.immichsdk.internal.selection.SelectionReader;
import io.github.immichsdk.raw.Raw;
import io.github.immichsdk.server.Server;
import io.github.immichsdk.sessions.Sessions;
import io.github.immichsdk.stacking.Stacking;
import io.github.immichsdk.stacks.Stacks;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.trash.Trash;
import io.github.immichsdk.uploads.Uploads;
import io.github.immichsdk.users.Users;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client of one Immich server, for one credential.
 *
 * <pre>{@code
 * try (ImmichClient immich = ImmichClient.builder().server("https://photos.example.org").apiKey(key).build()) {
 *     System.out.println(immich.users().me().name());
 * }
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads at once. Building one sends nothing, unless discovery is asked for. Close it
 * once: that frees its connections. All its failures are {@link io.github.immichsdk.errors.ImmichException}s.
 */
public final class ImmichClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImmichClient.class);

    static {
        ClientCalls.openedBy(client -> ((ImmichClient) client).calls);
    }

    private final Calls calls;
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
    private final Downloads downloads;
    private final Trash trash;
    private final Albums albums;
    private final Stacks stacks;
    private final Uploads uploads;
    private final Stacking stacking;
    private final Permissions permissions;
    private final Raw raw;

    ImmichClient(Calls calls, Transport transport, boolean owner) {
        this.calls = calls;
        this.transport = transport;
        this.owner = owner;
        this.server = new Server(calls);
        this.users = new Users(calls);
        this.auth = new Authentication(calls);
        this.sessions = new Sessions(calls);
        this.lockedFolder = new LockedFolder(calls);
        this.apiKeys = new ApiKeys(calls);
        this.assets = new Assets(calls);
        this.trash = new Trash(calls, assets);
        this.albums = new Albums(calls, assets);
        this.downloads = new Downloads(calls, assets, albums, users);
        this.uploads = new Uploads(calls, server, albums);
        this.stacks = new Stacks(calls, assets);
        SelectionReader selections = new SelectionReader(assets, albums, users);
        this.duplicates = new Duplicates(calls, selections);
        this.stacking = new Stacking(calls, assets, stacks, selections);
        this.permissions = new Permissions(calls, told -> new ImmichClient(calls.watchedBy(told), transport, false));
        this.raw = new Raw(calls);
    }

    /** {@return a builder with the defaults; it needs at least a server} */
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

    /** {@return the server itself: is it there, which version, what can it do, how is it set up} */
    public Server server() {
        return server;
    }

    /** {@return users: who is asking, and who else there is} */
    public Users users() {
        return users;
    }

    /** {@return logging in and out, and the password} */
    public Authentication auth() {
        return auth;
    }

    /** {@return which devices and programs are logged in as the user} */
    public Sessions sessions() {
        return sessions;
    }

    /** {@return the locked folder: its PIN, and opening it} */
    public LockedFolder lockedFolder() {
        return lockedFolder;
    }

    /** {@return API keys: what the one in use may do, and the user's others} */
    public ApiKeys apiKeys() {
        return apiKeys;
    }

    /** {@return duplicates: what the server found, and what is equal by name, time or bytes} */
    public Duplicates duplicates() {
        return duplicates;
    }

    /** {@return assets: photos and videos, searched, changed, uploaded and deleted} */
    public Assets assets() {
        return assets;
    }

    /** {@return downloads: single files, archives, albums and whole libraries} */
    public Downloads downloads() {
        return downloads;
    }

    /** {@return the trash: what is in it, restored or emptied} */
    public Trash trash() {
        return trash;
    }

    /** {@return uploading many files: folders, albums, progress, a journal to go on with} */
    public Uploads uploads() {
        return uploads;
    }

    /** {@return albums: made, found, filled and shared} */
    public Albums albums() {
        return albums;
    }

    /** {@return stacks: pictures shown as one} */
    public Stacks stacks() {
        return stacks;
    }

    /** {@return stacking: plans for whole libraries, and the stack of any asset} */
    public Stacking stacking() {
        return stacking;
    }

    /** {@return what the client's credential may do, found out before the work begins} */
    public Permissions permissions() {
        return permissions;
    }

    /** {@return calls of what the SDK has no method for} */
    public Raw raw() {
        return raw;
    }

    /** {@return the address of the server, without {@code /api}} */
    public URI address() {
        return Urls.serverOf(calls.api());
    }

    /**
     * Tells whether the server's version has a feature. The version is asked once, one request; known from then on.
     *
     * @param feature the feature
     * @return true if it does; a call that needs it would throw otherwise
     */
    public boolean supports(Feature feature) {
        return feature.existsIn(calls.version());
    }

    /**
     * Tells whether the server's version has an operation. The version is asked once, one request; known from then on.
     *
     * @param operation the operation, such as {@code Operations.RESOLVE_DUPLICATES}
     * @return true if it does; a call of it would throw otherwise
     */
    public boolean supports(Operation operation) {
        return operation.existsIn(calls.version());
    }

    /** {@return the options in force} */
    public ClientOptions options() {
        return calls.options();
    }

    /**
     * Returns a view of this client with other options. It shares the connections, the limits that did not change and what
     * is known of the server. A dry run begins anew with each view.
     *
     * @param change gives the options wanted from those in force
     * @return the view; closing it does nothing
     */
    public ImmichClient withOptions(UnaryOperator<ClientOptions> change) {
        ClientOptions changed = change.apply(calls.options());
        if (changed.dryRun() && !calls.options().dryRun()) {
            sayDryRun(calls.api());
        }
        return new ImmichClient(calls.withOptions(changed), transport, false);
    }

    /** The one thing said above DEBUG: who looks for a missing change should find this line. */
    static void sayDryRun(URI api) {
        LOG.info("dry run: changes to {} are held back", Urls.serverOf(api));
    }

    /** {@return what this client's dry run has held back so far; empty if writes are sent} */
    public DryRunReport dryRunReport() {
        DryRun dryRun = calls.dryRun();
        return dryRun == null ? new DryRunReport(List.of()) : dryRun.report();
    }

    /** Frees the connections, unless this is a view or the transport is one's own. Calls under way fail. */
    @Override
    public void close() {
        if (owner) {
            transport.close();
        }
    }

    /** Shows the server and the kind of credential, never the credential. */
    @Override
    public String toString() {
        return "ImmichClient[" + address() + ", " + calls.credentials() + "]";
    }
}
