package io.github.immichsdk.server;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import java.util.List;

/**
 * The operations on the server itself. The one that reads its version belongs to
 * {@link io.github.immichsdk.Operations}, since the client itself calls it.
 */
public final class ServerOperations {

    /** Asks whether the server is there. */
    public static final Operation PING_SERVER =
            Operation.get("pingServer", "/server/ping").isPublic().build();

    /** Reads which programs and libraries the server is made of. */
    public static final Operation GET_ABOUT_INFO = Operation.get("getAboutInfo", "/server/about")
            .needs(Permission.SERVER_ABOUT)
            .build();

    /** Reads which features are switched on. */
    public static final Operation GET_SERVER_FEATURES =
            Operation.get("getServerFeatures", "/server/features").isPublic().build();

    /** Reads the settings that anyone may know. */
    public static final Operation GET_SERVER_CONFIG =
            Operation.get("getServerConfig", "/server/config").isPublic().build();

    /** Reads which files the server takes. */
    public static final Operation GET_SUPPORTED_MEDIA_TYPES = Operation.get(
                    "getSupportedMediaTypes", "/server/media-types")
            .isPublic()
            .build();

    /** Reads how full the server's disk is. */
    public static final Operation GET_STORAGE = Operation.get("getStorage", "/server/storage")
            .needs(Permission.SERVER_STORAGE)
            .build();

    /** Reads how much each user has stored. */
    public static final Operation GET_SERVER_STATISTICS = Operation.get("getServerStatistics", "/server/statistics")
            .needs(Permission.SERVER_STATISTICS)
            .adminsOnly()
            .build();

    /** Lists the versions that the server has run. */
    public static final Operation GET_VERSION_HISTORY = Operation.get("getVersionHistory", "/server/version-history")
            .isPublic()
            .build();

    /** All of them. */
    public static final List<Operation> ALL = List.of(
            PING_SERVER,
            GET_ABOUT_INFO,
            GET_SERVER_FEATURES,
            GET_SERVER_CONFIG,
            GET_SUPPORTED_MEDIA_TYPES,
            GET_STORAGE,
            GET_SERVER_STATISTICS,
            GET_VERSION_HISTORY);

    private ServerOperations() {}
}
