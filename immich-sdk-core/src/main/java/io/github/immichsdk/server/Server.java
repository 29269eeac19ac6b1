package io.github.immichsdk.server;

import io.github.immichsdk.api.Experimental;
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

    private record Theme(String customCss) {}

    private record PublicConfig(Theme theme) {}

    private final CallExecutor calls;

    Server(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Checks whether an Immich server responds. Needs no credentials, so it does not verify those of the client.
     *
     * @throws io.github.immichsdk.errors.ImmichException if not; the type gives the reason
     * @see io.github.immichsdk.api.Operations#PING_SERVER
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public void ping() {
        calls.execute(Call.<Pong>to(Operations.PING_SERVER).object(Pong.class));
    }

    /**
     * Returns the server's version. The first call that needs the version costs one request; the client and all of its views
     * then cache it. Needs no credentials.
     *
     * @return the version
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public ServerVersion version() {
        return calls.version();
    }

    /**
     * Reads the server's version again, for example after an upgrade, and updates the cached version. Needs no credentials.
     *
     * @return the current version
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public ServerVersion versionNow() {
        calls.forgetVersion();
        return calls.version();
    }

    /**
     * Lists the versions that the server has run. Needs no credentials.
     *
     * @return one entry for each time another version was started
     * @see io.github.immichsdk.api.Operations#GET_VERSION_HISTORY
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public List<VersionHistoryEntry> versionHistory() {
        return calls.execute(Call.<List<VersionHistoryEntry>>to(Operations.GET_VERSION_HISTORY)
                .reading(in -> in.array(VersionHistoryEntry.class)));
    }

    /**
     * Returns the build of the server and the programs that it uses. Needs {@code server.about}.
     *
     * @return the details
     * @see io.github.immichsdk.api.Operations#GET_ABOUT_INFO
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public ServerAbout about() {
        return calls.execute(Call.<ServerAbout>to(Operations.GET_ABOUT_INFO).object(ServerAbout.class));
    }

    /**
     * Returns which features are enabled. Needs no credentials.
     *
     * @return the features
     * @see io.github.immichsdk.api.Operations#GET_SERVER_FEATURES
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public ServerFeatures features() {
        return calls.execute(
                Call.<ServerFeatures>to(Operations.GET_SERVER_FEATURES).object(ServerFeatures.class));
    }

    /**
     * Returns the public settings. Needs no credentials; also available in maintenance mode.
     *
     * @return the settings
     * @see io.github.immichsdk.api.Operations#GET_SERVER_CONFIG
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public ServerConfig config() {
        return calls.execute(Call.<ServerConfig>to(Operations.GET_SERVER_CONFIG).object(ServerConfig.class));
    }

    /**
     * Returns the style sheet that an administrator added to the web pages. Needs no credentials. Servers of 3.0 and 3.1 do not
     * publish it: there, administrators read it in the configuration of the server, at
     * {@code theme.customCss}.
     *
     * @return the style sheet; empty if there is none
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on a server of 3.0 or 3.1, before the request
     * @see io.github.immichsdk.api.Operations#GET_THEME
     * @see io.github.immichsdk.api.Operations#GET_PUBLIC_CONFIG
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    @Experimental
    public String customCss() {
        return calls.version().atLeast(ServerVersion.V3_2)
                ? calls.execute(Call.<String>to(Operations.GET_PUBLIC_CONFIG)
                        .object(PublicConfig.class, config -> config.theme().customCss()))
                : calls.execute(Call.<String>to(Operations.GET_THEME).object(Theme.class, Theme::customCss));
    }

    /**
     * Returns the file types that the server accepts. Needs no credentials.
     *
     * @return the extensions
     * @see io.github.immichsdk.api.Operations#GET_SUPPORTED_MEDIA_TYPES
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public MediaTypes mediaTypes() {
        return calls.execute(
                Call.<MediaTypes>to(Operations.GET_SUPPORTED_MEDIA_TYPES).object(MediaTypes.class));
    }

    /**
     * Returns the usage of the server's disk. Needs {@code server.storage}.
     *
     * @return the disk on which the server keeps its files
     * @see io.github.immichsdk.api.Operations#GET_STORAGE
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public ServerStorage storage() {
        return calls.execute(Call.<ServerStorage>to(Operations.GET_STORAGE).object(ServerStorage.class));
    }

    /**
     * Returns where to download the Android app of the server's version. Needs {@code server.apkLinks}.
     *
     * @return the links
     * @see io.github.immichsdk.api.Operations#GET_APK_LINKS
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public ApkLinks apkLinks() {
        return calls.execute(Call.<ApkLinks>to(Operations.GET_APK_LINKS).object(ApkLinks.class));
    }

    /**
     * Returns what the server last found out about new versions. Needs {@code server.versionCheck}.
     *
     * @return the result
     * @see io.github.immichsdk.api.Operations#GET_VERSION_CHECK
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public VersionCheck versionCheck() {
        return calls.execute(Call.<VersionCheck>to(Operations.GET_VERSION_CHECK).object(VersionCheck.class));
    }
}
