package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What several routes do with users. */
final class Users {
    static final List<String> COLORS =
            List.of("primary", "pink", "red", "yellow", "blue", "green", "purple", "orange", "gray", "amber");

    private Users() {}

    /** {@return the user; 400 when there is none} */
    static User get(ServerState world, UUID id) {
        User user = world.users.get(id);
        if (user == null || user.removing) {
            throw new ApiException(400, "User not found");
        }
        return user;
    }

    /** {@return the user, who is not deleted; 400 when there is none} */
    static User active(ServerState world, UUID id) {
        User user = get(world, id);
        if (user.deletedAt != null) {
            throw new ApiException(400, "User not found");
        }
        return user;
    }

    /** {@return the preferences, those of the user over the server's own} */
    static Map<String, @Nullable Object> preferences(ServerState world, User user) {
        Map<String, @Nullable Object> json = Json.object("albums", Json.object("defaultAssetOrder", "desc"));
        json.put("folders", pair("enabled", false, "sidebarWeb", false));
        json.put("memories", world.one() ? Json.object("enabled", true) : pair("enabled", true, "duration", 5));
        Map<String, @Nullable Object> people = pair("enabled", true, "sidebarWeb", false);
        if (world.three()) {
            people.put("minimumFaces", 3);
        }
        json.put("people", people);
        json.put("sharedLinks", pair("enabled", true, "sidebarWeb", false));
        json.put("ratings", Json.object("enabled", false));
        json.put("tags", pair("enabled", false, "sidebarWeb", false));
        Map<String, @Nullable Object> mails = pair("enabled", true, "albumInvite", true);
        mails.put("albumUpdate", true);
        json.put("emailNotifications", mails);
        json.put("download", pair("archiveSize", 4_294_967_296L, "includeEmbeddedVideos", false));
        json.put("purchase", pair("showSupportBadge", true, "hideBuyButtonUntil", "2022-02-12T00:00:00.000Z"));
        json.put("cast", Json.object("gCastEnabled", false));
        if (world.three()) {
            json.put("recentlyAdded", Json.object("sidebarWeb", false));
        }
        merge(json, user.preferences);
        return json;
    }

    private static Map<String, @Nullable Object> pair(String first, Object one, String second, Object two) {
        Map<String, @Nullable Object> json = Json.object(first, one);
        json.put(second, two);
        return json;
    }

    /** Puts changes over values, group by group. */
    @SuppressWarnings("unchecked")
    static void merge(Map<String, @Nullable Object> into, Map<String, @Nullable Object> changes) {
        changes.forEach((name, value) -> {
            if (value instanceof Map<?, ?> group && into.get(name) instanceof Map<?, ?> old) {
                Map<String, @Nullable Object> merged = Json.object();
                merged.putAll((Map<String, @Nullable Object>) old);
                merge(merged, (Map<String, @Nullable Object>) group);
                into.put(name, merged);
            } else if (value != null) {
                into.put(name, value);
            }
        });
    }
}
