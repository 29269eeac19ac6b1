package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.internal.media.MediaTypes;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.Person;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Stack;
import io.github.immichsdk.testkit.internal.state.Tag;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.state.Visibility;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Assets as each version writes them.
 */
public final class AssetJson {
    /** What a response shows beside the asset's own fields. */
    public enum Part {
        /** What was read from the file. */
        EXIF,
        /** Its tags. */
        TAGS,
        /** The people in it. */
        PEOPLE,
        /** The stack it is in. */
        STACK,
        /** Its owner. */
        OWNER,
        /** Times as in rows nested in others. */
        NESTED,
        /** Versions 1 and 2 list faces of nobody. */
        UNASSIGNED_FACES
    }

    /** An asset got by itself. */
    public static final Set<Part> INFO =
            EnumSet.of(Part.EXIF, Part.TAGS, Part.PEOPLE, Part.STACK, Part.OWNER, Part.UNASSIGNED_FACES);
    /** The response to a change. */
    public static final Set<Part> UPDATED = EnumSet.of(Part.EXIF, Part.PEOPLE, Part.UNASSIGNED_FACES);
    /** A search result. */
    public static final Set<Part> PLAIN = EnumSet.noneOf(Part.class);

    private final ServerState world;

    /** Makes a writer for that world's version. */
    public AssetJson(ServerState world) {
        this.world = world;
    }

    /** {@return the asset as the viewer sees it; for no viewer in particular when that is null} */
    public Map<String, @Nullable Object> of(Asset asset, @Nullable User viewer, Set<Part> parts) {
        boolean nested = parts.contains(Part.NESTED);
        Map<String, @Nullable Object> json = Json.object("id", asset.id);
        json.put("createdAt", time(asset.createdAt, nested));
        if (!world.three()) {
            json.put("deviceAssetId", asset.deviceAssetId());
        }
        json.put("ownerId", asset.owner.id);
        if (parts.contains(Part.OWNER)) {
            json.put("owner", UserJson.nested(asset.owner));
        }
        if (!world.three()) {
            json.put("deviceId", asset.deviceId == null ? "" : asset.deviceId);
        }
        json.put("libraryId", asset.library == null ? null : asset.library.id);
        json.put("type", asset.video ? "VIDEO" : "IMAGE");
        json.put("originalPath", asset.originalPath());
        json.put("originalFileName", asset.fileName);
        json.put("originalMimeType", MediaTypes.mime(MediaTypes.extension(asset.fileName)));
        json.put("thumbhash", thumbhash(asset));
        json.put("fileCreatedAt", time(asset.fileCreatedAt, nested));
        json.put("fileModifiedAt", time(asset.fileModifiedAt, nested));
        json.put("localDateTime", time(asset.localDateTime(), nested));
        json.put("updatedAt", time(asset.updatedAt, nested));
        json.put("isFavorite", asset.favorite && asset.owner == viewer);
        json.put("isArchived", asset.visibility == Visibility.ARCHIVE);
        json.put("isTrashed", asset.trashed());
        json.put("visibility", asset.visibility.word());
        json.put("duration", duration(asset));
        if (parts.contains(Part.EXIF) && asset.exif != null) {
            json.put("exifInfo", exif(asset, asset.exif));
        }
        json.put("livePhotoVideoId", asset.livePhotoVideoId);
        if (parts.contains(Part.TAGS)) {
            json.put("tags", tags(asset));
        }
        json.put("people", parts.contains(Part.PEOPLE) && asset.owner == viewer ? people(asset) : List.of());
        if (!world.three() && parts.contains(Part.UNASSIGNED_FACES)) {
            json.put("unassignedFaces", List.of());
        }
        json.put("checksum", asset.checksum.base64());
        if (parts.contains(Part.STACK)) {
            json.put("stack", stack(asset));
        }
        json.put("isOffline", asset.offline);
        json.put("hasMetadata", true);
        json.put("duplicateId", asset.duplicateId);
        json.put("resized", true);
        if (!world.one()) {
            json.put("width", asset.shownWidth());
            json.put("height", asset.shownHeight());
            json.put("isEdited", !asset.edits.isEmpty());
        }
        return json;
    }

    /** {@return the little that a link without metadata shows} */
    public Map<String, @Nullable Object> reduced(Asset asset) {
        Map<String, @Nullable Object> json = Json.object("id", asset.id);
        json.put("type", asset.video ? "VIDEO" : "IMAGE");
        json.put("originalMimeType", MediaTypes.mime(MediaTypes.extension(asset.fileName)));
        json.put("thumbhash", thumbhash(asset));
        json.put("localDateTime", Times.millis(asset.localDateTime()));
        json.put("duration", duration(asset));
        json.put("livePhotoVideoId", asset.livePhotoVideoId);
        json.put("hasMetadata", false);
        if (!world.one()) {
            json.put("width", asset.shownWidth());
            json.put("height", asset.shownHeight());
        }
        return json;
    }

    private static String time(Instant time, boolean nested) {
        return nested ? Times.micros(time) : Times.millis(time);
    }

    /** {@return a small picture code made of the checksum, or null before the picture was read} */
    public static @Nullable String thumbhash(Asset asset) {
        if (!asset.thumbnail) {
            return null;
        }
        byte[] code = ByteBuffer.allocate(23)
                .put((byte) 0x3f)
                .put(asset.checksum.bytes())
                .array();
        return Base64.getEncoder().encodeToString(code);
    }

    private @Nullable Object duration(Asset asset) {
        Long millis = asset.durationMillis;
        if (world.three()) {
            return asset.video ? millis : null;
        }
        if (!asset.video) {
            return "0:00:00.00000";
        }
        if (millis == null) {
            return asset.durationText == null ? "0:00:00.00000" : asset.durationText;
        }
        return clock(millis);
    }

    /** {@return a duration in the form of versions 1 and 2} */
    static String clock(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    private Map<String, @Nullable Object> exif(Asset asset, Exif exif) {
        Map<String, @Nullable Object> json = Json.object("make", exif.make());
        json.put("model", exif.model());
        json.put("exifImageWidth", exif.width());
        json.put("exifImageHeight", exif.height());
        json.put("fileSizeInByte", asset.blob.size() == 0 ? null : asset.blob.size());
        json.put("orientation", exif.orientation());
        Instant taken = exif.dateTimeOriginal();
        json.put("dateTimeOriginal", taken == null ? null : Times.micros(taken));
        json.put("modifyDate", Times.micros(asset.fileModifiedAt));
        json.put("timeZone", exif.timeZone());
        json.put("lensModel", exif.lensModel());
        json.put("fNumber", number(exif.fNumber()));
        json.put("focalLength", number(exif.focalLength()));
        json.put("iso", exif.iso());
        json.put("exposureTime", exif.exposureTime());
        json.put("latitude", number(exif.latitude()));
        json.put("longitude", number(exif.longitude()));
        Exif.Place place = exif.place();
        json.put("city", place == null ? null : place.city());
        json.put("state", place == null ? null : place.state());
        json.put("country", place == null ? null : place.country());
        json.put("description", exif.description());
        json.put("projectionType", exif.projectionType());
        json.put("rating", exif.rating());
        return json;
    }

    private static @Nullable Number number(@Nullable Double value) {
        return value == null ? null : Json.number(value);
    }

    private List<Object> tags(Asset asset) {
        List<Object> json = new ArrayList<>();
        asset.tags.forEach(id -> {
            Tag tag = world.tags.get(id);
            if (tag != null) {
                json.add(TagJson.of(tag, true));
            }
        });
        return json;
    }

    private List<Object> people(Asset asset) {
        Set<Person> people = new LinkedHashSet<>();
        world.faces.values().stream().filter(face -> face.asset() == asset).forEach(face -> {
            if (face.person() != null && !face.hidden()) {
                people.add(face.person());
            }
        });
        List<Object> json = new ArrayList<>();
        for (Person person : people) {
            Map<String, @Nullable Object> one = PersonJson.of(person);
            // Version 1 shows each further face of a person as the row that the database has.
            AtomicBoolean shown = new AtomicBoolean();
            if (!world.three()) {
                one.put(
                        "faces",
                        world.faces.values().stream()
                                .filter(face -> face.asset() == asset && face.person() == person)
                                .map(face -> world.one() && shown.getAndSet(true)
                                        ? PersonJson.faceRow(face, person)
                                        : PersonJson.faceWithoutPerson(face))
                                .toList());
            }
            json.add(one);
        }
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> stack(Asset asset) {
        Stack stack = asset.stack;
        if (stack == null) {
            return null;
        }
        long others = stack.members.stream()
                .filter(member -> !member.trashed()
                        && member.visibility == Visibility.TIMELINE
                        && !member.id.equals(stack.primary))
                .count();
        if (others == 0) {
            return null;
        }
        Map<String, @Nullable Object> json = Json.object("id", stack.id);
        json.put("primaryAssetId", stack.primary);
        json.put("assetCount", others + 1);
        return json;
    }
}
