package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.internal.state.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users as the server writes them. */
public final class UserJson {
    private UserJson() {}

    /** {@return what other users see} */
    public static Map<String, @Nullable Object> plain(User user) {
        return plain(user, false);
    }

    /** {@return what other users see, nested in another row} */
    public static Map<String, @Nullable Object> nested(User user) {
        return plain(user, true);
    }

    private static Map<String, @Nullable Object> plain(User user, boolean nested) {
        Map<String, @Nullable Object> json = Json.object("id", user.id);
        json.put("email", user.email);
        json.put("name", user.name);
        json.put("profileImagePath", user.profileImagePath);
        json.put("avatarColor", user.avatarColor);
        json.put(
                "profileChangedAt", nested ? Times.micros(user.profileChangedAt) : Times.millis(user.profileChangedAt));
        return json;
    }

    /** {@return what the user and administrators see} */
    public static Map<String, @Nullable Object> full(User user) {
        Map<String, @Nullable Object> json = plain(user);
        json.put("storageLabel", user.storageLabel);
        json.put("shouldChangePassword", user.shouldChangePassword);
        json.put("isAdmin", user.admin);
        json.put("createdAt", Times.millis(user.createdAt));
        json.put("deletedAt", Times.millisOrNull(user.deletedAt));
        json.put("updatedAt", Times.millis(user.updatedAt));
        json.put("oauthId", user.oauthId);
        json.put("quotaSizeInBytes", user.quota);
        json.put("quotaUsageInBytes", user.usage);
        json.put("status", user.deletedAt == null ? "active" : user.removing ? "removing" : "deleted");
        json.put("license", null);
        if (user.clusterGroup != null) {
            json.put("clusterGroupId", user.clusterGroup);
        }
        return json;
    }
}
