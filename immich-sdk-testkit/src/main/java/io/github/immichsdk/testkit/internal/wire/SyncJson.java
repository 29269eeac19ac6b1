package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.Memory;
import io.github.immichsdk.testkit.internal.state.Person;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Stack;
import io.github.immichsdk.testkit.internal.state.User;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows in the format of the event stream of each version. */
public final class SyncJson {

    private final ServerState world;

    /** Makes a writer for that world's version. */
    public SyncJson(ServerState world) {
        this.world = world;
    }

    /** {@return a user as others see them} */
    public static Map<String, @Nullable Object> user(User user) {
        Map<String, @Nullable Object> json = Json.object("id", user.id);
        json.put("name", user.name);
        json.put("email", user.email);
        json.put("avatarColor", user.avatarColor);
        json.put("deletedAt", Times.millisOrNull(user.deletedAt));
        json.put("profileChangedAt", Times.millis(user.profileChangedAt));
        json.put("hasProfileImage", !user.profileImagePath.isEmpty());
        return json;
    }

    /** {@return a user as they see themselves} */
    public static Map<String, @Nullable Object> authUser(User user) {
        Map<String, @Nullable Object> json = user(user);
        json.put("isAdmin", user.admin);
        json.put("pinCode", user.pinCode == null ? null : "$2b$10$" + "x".repeat(53));
        json.put("oauthId", user.oauthId);
        json.put("storageLabel", user.storageLabel);
        json.put("quotaSizeInBytes", user.quota);
        json.put("quotaUsageInBytes", user.usage);
        return json;
    }

    /** {@return an asset} */
    public Map<String, @Nullable Object> asset(Asset asset, boolean favorite) {
        Map<String, @Nullable Object> json = Json.object("id", asset.id);
        json.put("ownerId", asset.owner.id);
        json.put("originalFileName", asset.fileName);
        json.put("fileCreatedAt", Times.millis(asset.fileCreatedAt));
        json.put("fileModifiedAt", Times.millis(asset.fileModifiedAt));
        if (world.three()) {
            json.put("createdAt", Times.millis(asset.createdAt));
        }
        json.put("localDateTime", Times.millis(asset.localDateTime()));
        json.put("type", asset.video ? "VIDEO" : "IMAGE");
        json.put("deletedAt", Times.millisOrNull(asset.deletedAt));
        json.put("isFavorite", favorite);
        json.put("visibility", asset.visibility.word());
        json.put("duration", duration(asset));
        json.put("livePhotoVideoId", asset.livePhotoVideoId);
        json.put("stackId", asset.stack == null ? null : asset.stack.id);
        json.put("libraryId", null);
        if (!world.one()) {
            json.put("width", asset.shownWidth());
            json.put("height", asset.shownHeight());
            json.put("isEdited", !asset.edits.isEmpty());
        }
        json.put("checksum", asset.checksum.base64());
        json.put("thumbhash", AssetJson.thumbhash(asset));
        return json;
    }

    private @Nullable Object duration(Asset asset) {
        Long millis = asset.durationMillis;
        if (!asset.video || millis == null) {
            return world.three() ? null : asset.durationText;
        }
        return world.three() ? (Object) millis : AssetJson.clock(millis);
    }

    /** {@return what was read from an asset's file} */
    public static Map<String, @Nullable Object> exif(Asset asset, Exif exif) {
        Exif.Place place = exif.place();
        Map<String, @Nullable Object> json = Json.object("assetId", asset.id);
        json.put("description", exif.description());
        json.put("exifImageWidth", exif.width());
        json.put("exifImageHeight", exif.height());
        json.put("fileSizeInByte", asset.blob.size());
        json.put("orientation", exif.orientation());
        json.put("dateTimeOriginal", Times.millisOrNull(exif.dateTimeOriginal()));
        json.put("modifyDate", Times.millis(asset.fileModifiedAt));
        json.put("timeZone", exif.timeZone());
        json.put("latitude", number(exif.latitude()));
        json.put("longitude", number(exif.longitude()));
        json.put("projectionType", exif.projectionType());
        json.put("city", place == null ? null : place.city());
        json.put("state", place == null ? null : place.state());
        json.put("country", place == null ? null : place.country());
        json.put("make", exif.make());
        json.put("model", exif.model());
        json.put("lensModel", exif.lensModel());
        json.put("fNumber", number(exif.fNumber()));
        json.put("focalLength", number(exif.focalLength()));
        json.put("iso", exif.iso());
        json.put("exposureTime", exif.exposureTime());
        json.put("profileDescription", null);
        json.put("rating", exif.rating());
        json.put("fps", number(exif.fps()));
        return json;
    }

    private static @Nullable Number number(@Nullable Double value) {
        return value == null ? null : Json.number(value);
    }

    /** {@return an edit of an asset} */
    public static Map<String, @Nullable Object> edit(Asset asset, Asset.Edit edit, int sequence) {
        Map<String, @Nullable Object> json = Json.object("id", edit.id());
        json.put("assetId", asset.id);
        json.put("sequence", sequence);
        json.put("action", edit.action());
        json.put("parameters", edit.parameters());
        return json;
    }

    /** {@return a face, in the newer form or the older one} */
    public static Map<String, @Nullable Object> face(Person.Face face, boolean newer) {
        Person person = face.person();
        Map<String, @Nullable Object> json = Json.object("id", face.id());
        json.put("assetId", face.asset().id);
        json.put("personId", person == null ? null : person.id);
        json.put("imageWidth", face.imageWidth());
        json.put("imageHeight", face.imageHeight());
        json.put("boundingBoxX1", face.x1());
        json.put("boundingBoxY1", face.y1());
        json.put("boundingBoxX2", face.x2());
        json.put("boundingBoxY2", face.y2());
        json.put("sourceType", "manual");
        if (newer) {
            json.put("isVisible", true);
            json.put("deletedAt", null);
        }
        return json;
    }

    /** {@return a person} */
    public static Map<String, @Nullable Object> person(Person person) {
        String born = person.birthDate;
        Map<String, @Nullable Object> json = Json.object("id", person.id);
        json.put("createdAt", Times.millis(person.createdAt));
        json.put("updatedAt", Times.millis(person.updatedAt));
        json.put("ownerId", person.owner.id);
        json.put("name", person.name);
        json.put("birthDate", born == null ? null : born.substring(0, 10) + "T00:00:00.000Z");
        json.put("isHidden", person.hidden);
        json.put("isFavorite", person.favorite);
        json.put("color", person.color);
        json.put("faceAssetId", null);
        return json;
    }

    /** {@return a stack} */
    public static Map<String, @Nullable Object> stack(Stack stack) {
        Map<String, @Nullable Object> json = Json.object("id", stack.id);
        json.put("createdAt", Times.millis(stack.createdAt));
        json.put("updatedAt", Times.millis(stack.updatedAt));
        json.put("primaryAssetId", stack.primary);
        json.put("ownerId", stack.owner.id);
        return json;
    }

    /** {@return an album, with its owner or, in the newer form, without} */
    public static Map<String, @Nullable Object> album(Album album, boolean newer) {
        Map<String, @Nullable Object> json = Json.object("id", album.id);
        if (!newer) {
            json.put("ownerId", album.owner.id);
        }
        json.put("name", album.name);
        json.put("description", album.description);
        json.put("createdAt", Times.millis(album.createdAt));
        json.put("updatedAt", Times.millis(album.updatedAt));
        json.put("thumbnailAssetId", album.thumbnail);
        json.put("isActivityEnabled", album.activityEnabled);
        json.put("order", album.order);
        return json;
    }

    /** {@return a memory} */
    public static Map<String, @Nullable Object> memory(Memory memory) {
        Map<String, @Nullable Object> json = Json.object("id", memory.id);
        json.put("createdAt", Times.millis(memory.createdAt));
        json.put("updatedAt", Times.millis(memory.updatedAt));
        json.put("deletedAt", null);
        json.put("ownerId", memory.owner.id);
        json.put("type", memory.type);
        json.put("data", memory.data);
        json.put("isSaved", memory.saved);
        json.put("memoryAt", Times.millis(memory.memoryAt));
        json.put("seenAt", day(memory.seenAt));
        json.put("showAt", day(memory.showAt));
        json.put("hideAt", day(memory.hideAt));
        return json;
    }

    private static @Nullable String day(@Nullable Instant time) {
        return Times.millisOrNull(time);
    }
}
