package io.github.immichsdk.auth;

import io.github.immichsdk.internal.json.JsonObject;

/** Reads the responses to login and logout. */
final class AuthCodec {

    private AuthCodec() {}

    static AuthStatus status(JsonObject in) {
        return new AuthStatus(
                in.bool("pinCode"),
                in.bool("password"),
                in.bool("isElevated"),
                in.instantOrNull("expiresAt"),
                in.instantOrNull("pinExpiresAt"),
                in.rest());
    }

    static Logout logout(JsonObject in) {
        return new Logout(in.bool("successful"), in.stringOr("redirectUri", ""), in.rest());
    }
}
