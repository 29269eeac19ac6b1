package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The preferences of an account, which its owner and an administrator change. */
final class UserPreferences {
    /** Versions 1 and 2 check the groups in another order than version 3. */
    private static final Schema CHANGES_BEFORE_3 = Schema.of(
            pair("folders"),
            albums(),
            memories(),
            people(),
            Field.object("ratings", Schema.of(Field.bool("enabled"))),
            pair("sharedLinks"),
            pair("tags"),
            avatar(),
            mails(),
            download(),
            purchase(),
            cast());

    private static final Schema CHANGES_FROM_3 = Schema.of(
            albums(),
            avatar(),
            cast(),
            download(),
            mails(),
            pair("folders"),
            memories(),
            people(),
            purchase(),
            Field.object("ratings", Schema.of(Field.bool("enabled"))),
            Field.object("recentlyAdded", Schema.of(Field.bool("sidebarWeb"))),
            pair("sharedLinks"),
            pair("tags"));

    private UserPreferences() {}

    /** {@return the schema of a change} */
    static Schema changes(ServerState world) {
        return world.three() ? CHANGES_FROM_3 : CHANGES_BEFORE_3;
    }

    private static Field pair(String name) {
        return Field.object(name, Schema.of(Field.bool("enabled"), Field.bool("sidebarWeb")));
    }

    private static Field albums() {
        return Field.object("albums", Schema.of(Field.oneOf("defaultAssetOrder", List.of("asc", "desc"))));
    }

    private static Field avatar() {
        return Field.object("avatar", Schema.of(Field.oneOf("color", Users.COLORS)));
    }

    private static Field cast() {
        return Field.object("cast", Schema.of(Field.bool("gCastEnabled")));
    }

    private static Field download() {
        return Field.object("download", Schema.of(Field.positive("archiveSize"), Field.bool("includeEmbeddedVideos")));
    }

    private static Field mails() {
        return Field.object(
                "emailNotifications",
                Schema.of(Field.bool("enabled"), Field.bool("albumInvite"), Field.bool("albumUpdate")));
    }

    private static Field memories() {
        return Field.object(
                "memories",
                Schema.of(Field.bool("enabled"), Field.positive("duration").since(FakeVersion.V2_7_5)));
    }

    private static Field people() {
        return Field.object(
                "people",
                Schema.of(
                        Field.bool("enabled"),
                        Field.positive("minimumFaces").since(FakeVersion.V3_0_3),
                        Field.bool("sidebarWeb")));
    }

    private static Field purchase() {
        return Field.object("purchase", Schema.of(Field.bool("showSupportBadge"), Field.string("hideBuyButtonUntil")));
    }

    /** Changes the preferences; the color of the avatar is sent back, but not kept. */
    static FakeResponse change(Call call, User user) {
        Map<String, @Nullable Object> changes = Json.object();
        for (String name : call.body().names()) {
            Values group = call.body().object(name);
            if (group != null && !name.equals("avatar")) {
                changes.put(name, group.map());
            }
        }
        Users.merge(user.preferences, changes);
        Map<String, @Nullable Object> json = Users.preferences(call.world(), user);
        Values avatar = call.body().object("avatar");
        if (avatar != null && !avatar.isEmpty()) {
            json.put("avatar", avatar.map());
        }
        return call.ok(json);
    }
}
