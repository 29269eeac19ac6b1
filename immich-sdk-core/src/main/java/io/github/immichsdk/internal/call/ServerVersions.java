package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import org.jspecify.annotations.Nullable;

/** Caches the server's version after the first request for it. Shared by all views of a client. Thread-safe. */
public final class ServerVersions {

    private volatile @Nullable ServerVersion version;

    ServerVersions() {}

    ServerVersion known(CallExecutor calls) {
        ServerVersion known = version;
        if (known == null) {
            // two threads may both send the first request: cheaper than a lock that is held during a request
            known = calls.execute(
                    Call.<ServerVersion>to(Operations.GET_SERVER_VERSION).object(Response.class, Response::version));
            version = known;
        }
        return known;
    }

    void forget() {
        version = null;
    }

    /** A response to the question for the version. */
    private record Response(
            int major, int minor, int patch, @Nullable Object prerelease) {

        ServerVersion version() {
            return new ServerVersion(
                    major,
                    minor,
                    patch,
                    prerelease == null
                            ? null
                            : prerelease instanceof Number number ? "rc." + number : prerelease.toString());
        }
    }
}
