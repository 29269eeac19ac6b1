package io.github.immichsdk.albums;

import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.internal.json.JsonObject;
import io.github.immichsdk.users.User;
import io.github.immichsdk.users.UserCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads albums from the JSON of all server versions. */
public final class AlbumCodec {

    private AlbumCodec() {}

    /**
     * Reads an album. Skips the assets that servers before 3.0 include in some responses.
     *
     * @param in the JSON
     * @return the album
     */
    public static Album album(JsonObject in) {
        in.plain("assets");
        List<AlbumUser> users = new ArrayList<>(in.objects("albumUsers", AlbumCodec::user));
        // from 3.0 on, the owner is one of the users, identified only by the role; before, there are two fields
        User owner = in.objectOrNull("owner", UserCodec::user);
        String ownerId = in.stringOrNull("ownerId");
        if (owner == null && ownerId == null) {
            owner = takeOwner(users);
        }
        if (ownerId == null) {
            ownerId = owner == null ? "" : owner.id();
        }
        return new Album(
                in.string("id"),
                in.string("albumName"),
                in.stringOr("description", ""),
                ownerId,
                owner,
                List.copyOf(users),
                in.stringOrNull("albumThumbnailAssetId"),
                in.instant("createdAt"),
                in.instant("updatedAt"),
                in.instantOrNull("startDate"),
                in.instantOrNull("endDate"),
                in.instantOrNull("lastModifiedAssetTimestamp"),
                in.integer("assetCount"),
                in.boolOrFalse("shared"),
                in.boolOrFalse("hasSharedLink"),
                in.boolOrFalse("isActivityEnabled"),
                order(in.stringOrNull("order")),
                in.objects("contributorCounts", AlbumCodec::contributor),
                in.rest());
    }

    static AlbumStatistics statistics(JsonObject in) {
        return new AlbumStatistics(in.integer("owned"), in.integer("shared"), in.integer("notShared"), in.rest());
    }

    static List<Map<String, @Nullable Object>> users(Map<String, AlbumRole> users) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        users.forEach((id, role) -> all.add(
                new JsonFields().put("userId", id).put("role", role.value()).map()));
        return all;
    }

    private static @Nullable User takeOwner(List<AlbumUser> users) {
        for (AlbumUser one : users) {
            if (one.role().equals(AlbumRole.OWNER)) {
                users.remove(one);
                return one.user();
            }
        }
        return null;
    }

    private static AlbumUser user(JsonObject in) {
        return new AlbumUser(in.object("user", UserCodec::user), AlbumRole.of(in.string("role")), in.rest());
    }

    private static ContributorCount contributor(JsonObject in) {
        return new ContributorCount(in.string("userId"), in.integer("assetCount"), in.rest());
    }

    private static @Nullable AlbumOrder order(@Nullable String word) {
        return word == null ? null : AlbumOrder.of(word);
    }
}
