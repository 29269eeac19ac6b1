package io.github.immichsdk.users;

import io.github.immichsdk.internal.json.JsonObject;

/** Reads users. */
public final class UserCodec {

    private UserCodec() {}

    /**
     * Reads the public view of a user.
     *
     * @param in the JSON
     * @return the user
     */
    public static User user(JsonObject in) {
        return new User(
                in.string("id"),
                in.string("name"),
                in.string("email"),
                in.stringOrNull("avatarColor"),
                in.stringOr("profileImagePath", ""),
                in.instantOrNull("profileChangedAt"),
                in.rest());
    }

    /**
     * Reads the full view of a user.
     *
     * @param in the JSON
     * @return the user
     */
    public static MyUser myUser(JsonObject in) {
        return new MyUser(
                in.string("id"),
                in.string("name"),
                in.string("email"),
                in.stringOrNull("avatarColor"),
                in.stringOr("profileImagePath", ""),
                in.instantOrNull("profileChangedAt"),
                in.bool("isAdmin"),
                in.stringOr("status", "active"),
                in.instant("createdAt"),
                in.instant("updatedAt"),
                in.instantOrNull("deletedAt"),
                in.stringOrNull("storageLabel"),
                in.boolOrFalse("shouldChangePassword"),
                in.stringOr("oauthId", ""),
                in.longOrNull("quotaSizeInBytes"),
                in.longOrNull("quotaUsageInBytes"),
                in.objectOrNull("license", UserCodec::license),
                in.rest());
    }

    private static MyUser.License license(JsonObject in) {
        return new MyUser.License(in.string("licenseKey"), in.string("activationKey"), in.instant("activatedAt"));
    }
}
