package io.github.immichsdk.server;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import java.util.List;

/**
 * Information about the server: availability, version, features, configuration and storage. Each method costs one request,
 * unless stated otherwise. Thread-safe.
 */
public final class Server {

    static {
        InternalAccess.makes(Server.class, Server::new);
    }

    private final CallExecutor calls;

    Server(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Checks whether an Immich server responds. Needs no credentials, so it does not verify those of the client.
     *
     * @throws io.github.immichsdk.errors.ImmichException if not; the type gives the reason
     */
    public void ping() {
        calls.execute(Call.<Pong>to(Operations.PING_SERVER).object(Pong.class));
    }

    /**
     * Returns the server's version. The first call that needs the version costs one request; the client and all of its views
     * then cache it. Needs no credentials.
     *
     * @return the version
     */
    public ServerVersion version() {
        return calls.version();
    }

    /**
     * Reads the server's version again, for example after an upgrade, and updates the cached version. Needs no credentials.
     *
     * @return the current version
     */
    public ServerVersion versionNow() {
        calls.forgetVersion();
        return calls.version();
    }

    /**
     * Lists the versions that the server has run. Needs no credentials.
     *
     * @return one entry for each time another version was started
     */
    public List<VersionHistoryEntry> versionHistory() {
        return calls.execute(Call.<List<VersionHistoryEntry>>to(Operations.GET_VERSION_HISTORY)
                .reading(in -> in.array(VersionHistoryEntry.class)));
    }

    /**
     * Returns the build of the server and the programs that it uses. Needs {@code server.about}.
     *
     * @return the details
     */
    public ServerAbout about() {
        return calls.execute(Call.<ServerAbout>to(Operations.GET_ABOUT_INFO).object(ServerAbout.class));
    }

    /**
     * Returns which features are enabled. Needs no credentials.
     *
     * @return the features
     */
    public ServerFeatures features() {
        return calls.execute(
                Call.<ServerFeatures>to(Operations.GET_SERVER_FEATURES).object(ServerFeatures.class));
    }

    /**
     * Returns the public settings. Needs no credentials; also available in maintenance mode.
     *
     * @return the settings
     */
    public ServerConfig config() {
        return calls.execute(Call.<ServerConfig>to(Operations.GET_SERVER_CONFIG).object(ServerConfig.class));
    }

    /**
     * Returns the file types that the server accepts. Needs no credentials.
     *
     * @return the extensions
     */
    public MediaTypes mediaTypes() {
        return calls.execute(
                Call.<MediaTypes>to(Operations.GET_SUPPORTED_MEDIA_TYPES).object(MediaTypes.class));
    }

    /**
     * Returns the usage of the server's disk. Needs {@code server.storage}.
     *
     * @return the disk on which the server keeps its files
     */
    public ServerStorage storage() {
        return calls.execute(Call.<ServerStorage>to(Operations.GET_STORAGE).object(ServerStorage.class));
    }

    /**
     * Returns how much is stored, in total and per user. For administrators; needs {@code server.statistics}.
     *
     * @return the counts and sizes
     * @throws io.github.immichsdk.errors.ImmichForbiddenException if the caller is not an administrator
     */
    public ServerStatistics statistics() {
        return calls.execute(
                Call.<ServerStatistics>to(Operations.GET_SERVER_STATISTICS).object(ServerStatistics.class));
    }
}
