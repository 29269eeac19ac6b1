package io.github.immichsdk.server;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import java.util.List;

/**
 * The server itself: is it there, which version, what can it do, how is it set up. Each method costs one request, unless it
 * says otherwise. Thread-safe.
 */
public final class Server {

    private final Calls calls;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     */
    public Server(Calls calls) {
        this.calls = calls;
    }

    /**
     * Asks whether an Immich server answers. Needs no credential, so it says nothing about the one that the client has.
     *
     * @throws io.github.immichsdk.errors.ImmichException if none does; the type says why
     */
    public void ping() {
        calls.execute(Call.<Pong>to(Operations.PING_SERVER).object(Pong.class));
    }

    /**
     * Returns the server's version. The first time costs one request, by this method or by a call that depends on the
     * version; from then on it is known to the client and all of its views. Needs no credential.
     *
     * @return the version
     */
    public ServerVersion version() {
        return calls.version();
    }

    /**
     * Asks for the server's version anew, since it may have been upgraded. What the client knows of the version changes too.
     * Needs no credential.
     *
     * @return the version as it is now
     */
    public ServerVersion versionNow() {
        calls.forgetVersion();
        return calls.version();
    }

    /**
     * Lists the versions that the server has run, as it remembers them. Needs no credential.
     *
     * @return one entry for each time another version was started
     */
    public List<VersionHistoryEntry> versionHistory() {
        return calls.execute(Call.<List<VersionHistoryEntry>>to(Operations.GET_VERSION_HISTORY)
                .reading(in -> in.array(VersionHistoryEntry.class)));
    }

    /**
     * Tells which build the server is and which programs it uses. Needs {@code server.about}.
     *
     * @return what the server says of itself
     */
    public ServerAbout about() {
        return calls.execute(Call.<ServerAbout>to(Operations.GET_ABOUT_INFO).object(ServerAbout.class));
    }

    /**
     * Tells which features are switched on. Needs no credential.
     *
     * @return the features
     */
    public ServerFeatures features() {
        return calls.execute(
                Call.<ServerFeatures>to(Operations.GET_SERVER_FEATURES).object(ServerFeatures.class));
    }

    /**
     * Returns the settings that anyone may know. Needs no credential; answers in maintenance mode too.
     *
     * @return the settings
     */
    public ServerConfig config() {
        return calls.execute(Call.<ServerConfig>to(Operations.GET_SERVER_CONFIG).object(ServerConfig.class));
    }

    /**
     * Tells which files the server takes, by their endings. Needs no credential.
     *
     * @return the endings
     */
    public MediaTypes mediaTypes() {
        return calls.execute(
                Call.<MediaTypes>to(Operations.GET_SUPPORTED_MEDIA_TYPES).object(MediaTypes.class));
    }

    /**
     * Tells how full the server's disk is. Needs {@code server.storage}.
     *
     * @return the disk on which the server keeps its files
     */
    public ServerStorage storage() {
        return calls.execute(Call.<ServerStorage>to(Operations.GET_STORAGE).object(ServerStorage.class));
    }

    /**
     * Tells how much is stored, in all and by each user. For administrators; needs {@code server.statistics}.
     *
     * @return the counts and sizes
     * @throws io.github.immichsdk.errors.ImmichForbiddenException if the caller is not an administrator
     */
    public ServerStatistics statistics() {
        return calls.execute(
                Call.<ServerStatistics>to(Operations.GET_SERVER_STATISTICS).object(ServerStatistics.class));
    }
}
