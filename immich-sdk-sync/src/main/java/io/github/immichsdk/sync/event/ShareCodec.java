package io.github.immichsdk.sync.event;

import io.github.immichsdk.internal.json.JsonObject;

/** Reads users and partners. */
final class ShareCodec {

    private ShareCodec() {}

    static SyncEvent user(SyncLine line, JsonObject in) {
        return new UserEvent.UserV1(
                line,
                in.string("id"),
                in.stringOr("name", ""),
                in.stringOr("email", ""),
                in.stringOrNull("avatarColor"),
                in.instantOrNull("deletedAt"),
                in.boolOrFalse("hasProfileImage"),
                in.instantOrNull("profileChangedAt"));
    }

    static SyncEvent authUser(SyncLine line, JsonObject in) {
        return new UserEvent.AuthUserV1(
                line,
                in.string("id"),
                in.stringOr("name", ""),
                in.stringOr("email", ""),
                in.stringOrNull("avatarColor"),
                in.instantOrNull("deletedAt"),
                in.boolOrFalse("hasProfileImage"),
                in.instantOrNull("profileChangedAt"),
                in.boolOrFalse("isAdmin"),
                in.stringOrNull("pinCode"),
                in.stringOr("oauthId", ""),
                in.stringOrNull("storageLabel"),
                in.longOrNull("quotaSizeInBytes"),
                in.longOrNull("quotaUsageInBytes"));
    }

    static SyncEvent userDelete(SyncLine line, JsonObject in) {
        return new UserEvent.UserDeleteV1(line, in.string("userId"));
    }

    static SyncEvent userMetadata(SyncLine line, JsonObject in) {
        return new UserEvent.UserMetadataV1(line, in.string("userId"), in.string("key"), Lenient.map(in, "value"));
    }

    static SyncEvent userMetadataDelete(SyncLine line, JsonObject in) {
        return new UserEvent.UserMetadataDeleteV1(line, in.string("userId"), in.string("key"));
    }

    static SyncEvent partner(SyncLine line, JsonObject in) {
        return new PartnerEvent.PartnerV1(
                line, in.string("sharedById"), in.string("sharedWithId"), in.boolOrFalse("inTimeline"));
    }

    static SyncEvent partnerDelete(SyncLine line, JsonObject in) {
        return new PartnerEvent.PartnerDeleteV1(line, in.string("sharedById"), in.string("sharedWithId"));
    }
}
