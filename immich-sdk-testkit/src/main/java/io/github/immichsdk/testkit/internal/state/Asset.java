package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A photo or a video. */
public final class Asset {
    /** One change of the picture: crop, rotate or mirror. */
    public record Edit(UUID id, String action, Map<String, @Nullable Object> parameters) {}

    /** One entry of the metadata store. */
    public record Item(Map<String, @Nullable Object> value, Instant updatedAt) {}

    public final UUID id;
    public final User owner;
    /** Grows with each asset: the order of rows that are equal in all else. */
    public final int sequence;

    public Checksum checksum;
    public Blob blob;
    public boolean video;
    public final Instant createdAt;
    public String fileName;
    /** The extension of the stored file, with its dot. */
    public String extension;

    public Instant fileCreatedAt;
    public Instant fileModifiedAt;
    public int offsetSeconds;
    public Instant updatedAt;
    public Visibility visibility = Visibility.TIMELINE;
    public boolean favorite;
    public @Nullable Instant deletedAt;
    /** Set with {@code force}: the row is only waiting to be purged. */
    public boolean doomed;

    public @Nullable Exif exif;
    /** When the background wrote the values of the file once more, though none of them changed. */
    public @Nullable Instant exifReadAt;

    public boolean thumbnail;
    /** The disk has lost the file. */
    public boolean fileLost;

    public @Nullable Long durationMillis;
    /** The duration as sent with the upload, for the versions that keep it as a text. */
    public @Nullable String durationText;

    public @Nullable UUID livePhotoVideoId;
    public @Nullable Stack stack;
    public @Nullable UUID duplicateId;
    public @Nullable String deviceAssetId;
    public @Nullable String deviceId;
    public List<Edit> edits = List.of();
    public Map<String, Item> metadata = Map.of();
    public List<UUID> tags = List.of();
    /** The paths of the tags that were written beside the file. */
    public List<String> sidecarTags = List.of();
    /** The library that imported it; null for an upload. */
    public @Nullable Library library;
    /** The path of a file of a library. */
    public @Nullable String path;
    /** The file of a library is missing. */
    public boolean offline;

    Asset(UUID id, User owner, int sequence, Checksum checksum, Blob blob, boolean video, Instant now) {
        this.id = id;
        this.owner = owner;
        this.sequence = sequence;
        this.checksum = checksum;
        this.blob = blob;
        this.video = video;
        this.createdAt = now;
        this.updatedAt = now;
        this.fileName = "";
        this.extension = "";
        this.fileCreatedAt = now;
        this.fileModifiedAt = now;
    }

    /** {@return whether it is in the trash, or about to be purged} */
    public boolean trashed() {
        return deletedAt != null;
    }

    /** {@return the id that the device gave it, or what a device would give it} */
    public String deviceAssetId() {
        return deviceAssetId == null ? fileName + "-" + blob.size() : deviceAssetId;
    }

    /** {@return the time on a clock at the place it was taken} */
    public Instant localDateTime() {
        return fileCreatedAt.plusSeconds(offsetSeconds);
    }

    /** {@return the path it would have on the genuine server's disk} */
    public String originalPath() {
        if (path != null) {
            return path;
        }
        UUID file = new UUID(
                id.getMostSignificantBits() ^ 0x5bd1_e995_0a3c_0d21L, id.getLeastSignificantBits() ^ 0x27d4_eb2fL);
        String name = file.toString();
        return "/data/upload/" + owner.id + "/" + name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name
                + extension;
    }

    /** {@return the width after orientation and before edits, or null if nothing was read yet} */
    public @Nullable Integer originalWidth() {
        return exif == null ? null : lying() ? exif.height() : exif.width();
    }

    /** {@return the height after orientation and before edits, or null if nothing was read yet} */
    public @Nullable Integer originalHeight() {
        return exif == null ? null : lying() ? exif.width() : exif.height();
    }

    /** {@return the width as shown, after orientation and edits, or null if nothing was read yet} */
    public @Nullable Integer shownWidth() {
        return turned() ? size("height", originalHeight()) : size("width", originalWidth());
    }

    /** {@return the height as shown, after orientation and edits, or null if nothing was read yet} */
    public @Nullable Integer shownHeight() {
        return turned() ? size("width", originalWidth()) : size("height", originalHeight());
    }

    /** A crop is the first of the edits. */
    private @Nullable Integer size(String side, @Nullable Integer original) {
        boolean cropped = !edits.isEmpty() && edits.get(0).action().equals("crop");
        return cropped && edits.get(0).parameters().get(side) instanceof Number number
                ? (Integer) number.intValue()
                : original;
    }

    private boolean lying() {
        return exif != null
                && exif.orientation() != null
                && List.of("5", "6", "7", "8").contains(exif.orientation());
    }

    private boolean turned() {
        boolean turned = false;
        for (Edit edit : edits) {
            if (edit.action().equals("rotate") && edit.parameters().get("angle") instanceof Number angle) {
                turned ^= angle.intValue() % 180 != 0;
            }
        }
        return turned;
    }
}
