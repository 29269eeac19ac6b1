package io.github.immichsdk.assets;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.JsonRecord;
import io.github.immichsdk.internal.json.PlayingTime;
import io.github.immichsdk.people.Face;
import io.github.immichsdk.people.Person;
import io.github.immichsdk.tags.Tag;
import io.github.immichsdk.users.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A photo or video.
 *
 * <p>Which fields are set depends on the request and the credentials: stack, owner and tags are set by {@link Assets#get}
 * only, EXIF and people also by queries that ask for them. A shared link that hides metadata returns little more than ID,
 * type and times; see {@link #metadataHidden()}.
 *
 * @param id the asset's ID
 * @param ownerId the ID of its owner; empty if {@link #metadataHidden()}
 * @param owner its owner; null in lists
 * @param type what kind of file it is
 * @param visibility where it is shown; null if {@link #metadataHidden()}
 * @param originalFileName the name of the file when it was uploaded; empty if {@link #metadataHidden()}
 * @param originalPath where the server keeps the file; empty if {@link #metadataHidden()}
 * @param originalMimeType the media type of the file; null if the server does not report it
 * @param checksum the SHA-1 of the file in base64, 28 characters; empty if {@link #metadataHidden()}
 * @param thumbhash a tiny preview in base64; null until the server has generated it
 * @param fileCreatedAt when it was taken; {@code localDateTime} taken as UTC if {@link #metadataHidden()}, or if the server
 *     sends a date that is none: its text is then in the additional properties
 * @param fileModifiedAt when the file was last modified; null if {@link #metadataHidden()}
 * @param localDateTime when it was taken, in local wall-clock time
 * @param createdAt when it was uploaded; null if {@link #metadataHidden()}
 * @param updatedAt when the server last changed it; null if {@link #metadataHidden()}
 * @param duration its duration, to the millisecond; null for stills
 * @param width the width in pixels as shown; null before 2.0 or until the server has read the file
 * @param height the height in pixels as shown; null before 2.0 or until the server has read the file
 * @param favorite whether it is the caller's favourite; false for assets of others
 * @param archived whether it is in the archive
 * @param trashed whether it is in the trash, or being deleted
 * @param offline whether the file of an external library is missing
 * @param edited whether it was edited on the server; null before 2.0
 * @param hasMetadata whether metadata is visible; false if {@link #metadataHidden()}
 * @param livePhotoVideoId the ID of the video part of a live photo, or null
 * @param libraryId the external library that it belongs to, or null
 * @param duplicateId the group of duplicates that it is in, or null
 * @param stack the stack that it is in; null in lists, and if it is in none
 * @param exif the EXIF metadata of the file; null unless requested
 * @param tags its tags; empty in lists
 * @param people the people recognized on it; empty unless requested, and for assets of others
 * @param unassignedFaces faces that belong to nobody; set by servers before 3.0 only
 * @param resized true, on all servers that report it; null otherwise
 * @param deviceAssetId the id that the uploading program gave; null from 3.0 on
 * @param deviceId the uploading program's ID; null from 3.0 on
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@JsonRecord(completedBy = StrippedTime.class)
public record Asset(
        String id,
        @JsonField(absent = "") String ownerId,
        @Nullable User owner,
        AssetType type,
        @Nullable Visibility visibility,
        @JsonField(absent = "") String originalFileName,
        @JsonField(absent = "") String originalPath,
        @Nullable String originalMimeType,
        @JsonField(absent = "") String checksum,
        @Nullable String thumbhash,
        @JsonField(lenient = true) Instant fileCreatedAt,
        @JsonField(lenient = true) @Nullable Instant fileModifiedAt,
        LocalDateTime localDateTime,
        @JsonField(lenient = true) @Nullable Instant createdAt,
        @JsonField(lenient = true) @Nullable Instant updatedAt,
        @JsonField(reader = PlayingTime.class) @Nullable Duration duration,
        @Nullable Integer width,
        @Nullable Integer height,
        @JsonField(value = "isFavorite", absent = "false") boolean favorite,
        @JsonField(value = "isArchived", absent = "false") boolean archived,
        @JsonField(value = "isTrashed", absent = "false") boolean trashed,
        @JsonField(value = "isOffline", absent = "false") boolean offline,
        @JsonField("isEdited") @Nullable Boolean edited,
        @JsonField(absent = "false") boolean hasMetadata,
        @Nullable String livePhotoVideoId,
        @Nullable String libraryId,
        @Nullable String duplicateId,
        @Nullable AssetStack stack,
        @JsonField("exifInfo") @Nullable Exif exif,
        List<Tag> tags,
        List<Person> people,
        List<Face> unassignedFaces,
        @Nullable Boolean resized,
        @Nullable String deviceAssetId,
        @Nullable String deviceId,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Asset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(originalFileName, "originalFileName");
        Objects.requireNonNull(originalPath, "originalPath");
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(fileCreatedAt, "fileCreatedAt");
        Objects.requireNonNull(localDateTime, "localDateTime");
        Objects.requireNonNull(tags, "tags");
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(unassignedFaces, "unassignedFaces");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /** {@return whether most fields are missing because a shared link hides metadata} */
    public boolean metadataHidden() {
        return createdAt == null;
    }
}
