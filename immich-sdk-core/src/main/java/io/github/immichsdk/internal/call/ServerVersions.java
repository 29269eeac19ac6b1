package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.internal.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Knows the server's version once someone has asked. Shared by all views of a client. Thread-safe. */
public final class ServerVersions {

    private volatile @Nullable ServerVersion version;

    ServerVersions() {}

    ServerVersion known(Calls calls) {
        ServerVersion known = version;
        if (known == null) {
            // two threads may both ask the first time: cheaper than a lock that is held during a request
            known = calls.execute(
                    Call.<ServerVersion>to(Operations.GET_SERVER_VERSION).object(ServerVersions::read));
            version = known;
        }
        return known;
    }

    void forget() {
        version = null;
    }

    /** Reads a version from a response. */
    public static ServerVersion read(JsonObject in) {
        return new ServerVersion(
                in.integer("major"), in.integer("minor"), in.integer("patch"), prerelease(in.plain("prerelease")));
    }

    private static @Nullable String prerelease(@Nullable Object value) {
        return value == null ? null : value instanceof Number number ? "rc." + number : value.toString();
    }
}
