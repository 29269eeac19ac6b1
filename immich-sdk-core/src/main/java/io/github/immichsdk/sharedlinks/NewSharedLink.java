package io.github.immichsdk.sharedlinks;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.checks.Times;
import io.github.immichsdk.internal.json.RecordCopy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A shared link to create, such as {@code NewSharedLink.ofAlbum(albumId).password("sea").expiresAt(nextWeek)}. By default,
 * visitors may download originals and see metadata, but not upload. Immutable. {@code toString} does not show the password.
 *
 * @param type what it shows
 * @param albumId the album, or null
 * @param assetIds the assets, or null
 * @param description the description, or null
 * @param password the password, or null
 * @param slug the readable part of its URL, or null
 * @param expiresAt when it stops working, or null
 * @param upload whether visitors may upload
 * @param download whether visitors may download originals
 * @param metadata whether visitors see metadata
 */
public record NewSharedLink(
        SharedLinkType type,
        @Nullable String albumId,
        @Nullable List<String> assetIds,
        @Nullable String description,
        @JsonField(secret = true) @Nullable String password,
        @Nullable String slug,
        @Nullable Instant expiresAt,
        @JsonField("allowUpload") boolean upload,
        @JsonField("allowDownload") boolean download,
        @JsonField("showMetadata") boolean metadata) {
    /** Checks that nothing is missing. */
    public NewSharedLink {
        Objects.requireNonNull(type, "type");
    }

    private static NewSharedLink of(SharedLinkType type, @Nullable String albumId, @Nullable List<String> assetIds) {
        return new NewSharedLink(type, albumId, assetIds, null, null, null, null, false, true, true);
    }

    /**
     * {@return a link to an album}
     *
     * @param albumId the ID of an album of the caller
     */
    public static NewSharedLink ofAlbum(String albumId) {
        return of(SharedLinkType.ALBUM, Ids.checked("albumId", albumId), null);
    }

    /**
     * {@return a link to individual assets}
     *
     * @param assetIds their IDs, at least one; repeated IDs are sent once
     */
    public static NewSharedLink ofAssets(Collection<String> assetIds) {
        Objects.requireNonNull(assetIds, "assetIds");
        if (assetIds.isEmpty()) {
            throw new IllegalArgumentException("assetIds: expected at least one ID, got none");
        }
        return of(SharedLinkType.INDIVIDUAL, null, Ids.distinct("assetIds", assetIds));
    }

    /**
     * {@return the link with a description}
     *
     * @param text the description
     */
    public NewSharedLink description(String text) {
        return with("description", TextChecks.storable("description", text));
    }

    /**
     * {@return the link with a password, which servers demand for the link itself, but not for its assets}
     *
     * @param text the password, not empty
     */
    public NewSharedLink password(String text) {
        return with("password", TextChecks.notEmpty("password", text));
    }

    /**
     * {@return the link with a readable URL}
     *
     * @param text the last part of the URL, not empty; unique on the server
     */
    public NewSharedLink slug(String text) {
        return with("slug", TextChecks.notEmpty("slug", text));
    }

    /**
     * {@return the link with a last moment}
     *
     * @param time when it stops working; in the past, it never works
     */
    public NewSharedLink expiresAt(Instant time) {
        Objects.requireNonNull(time, "time");
        return with("expiresAt", Times.checked("expiresAt", time));
    }

    /** {@return the link, also allowing visitors to upload} */
    public NewSharedLink allowUpload() {
        return with("upload", true);
    }

    /** {@return the link, without downloads of originals; previews stay visible} */
    public NewSharedLink forbidDownload() {
        return with("download", false);
    }

    /**
     * {@return the link, hiding metadata, and without downloads of originals, which contain it}
     *
     * <p>Do not rely on it: servers hide metadata on some paths only. From 3.0 on, a search by a visitor returns the complete
     * metadata of an album's assets, including places and file paths; before, the album and its timeline return most of it.
     */
    public NewSharedLink hideMetadata() {
        return RecordCopy.of(this).set("metadata", false).set("download", false).make();
    }

    private NewSharedLink with(String component, Object value) {
        return RecordCopy.with(this, component, value);
    }

    /** Shows the link without its password. */
    @Override
    public String toString() {
        return "NewSharedLink[" + type + ", " + (albumId == null ? assetIds : albumId) + "]";
    }
}
