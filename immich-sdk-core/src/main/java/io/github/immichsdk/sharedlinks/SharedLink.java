package io.github.immichsdk.sharedlinks;

import io.github.immichsdk.albums.Album;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.internal.text.Amounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A shared link. Whoever has its key, or its slug, sees what it shows. {@code toString} shows neither these nor the password.
 *
 * @param id the link's ID
 * @param key the secret part of its URL
 * @param type what it shows
 * @param slug the readable part of its URL, which works like the key; null if it has none
 * @param description its description, or null
 * @param password its password in plain text, or null; servers send it to visitors, too, once they are logged in
 * @param userId the ID of its owner
 * @param createdAt when it was created
 * @param expiresAt when it stops working; null for never
 * @param assets its assets; empty for a link to an album, whose assets {@link SharedLinks#assets} returns
 * @param album its album; null for individual assets, and in responses to a creation or change
 * @param allowUpload whether visitors may upload assets
 * @param allowDownload whether visitors may download originals
 * @param showMetadata whether visitors see file names, places and camera data
 * @param token a token for visitors who are logged in; set by 1.144 and 2.x only
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record SharedLink(
        String id,
        String key,
        SharedLinkType type,
        @Nullable String slug,
        @Nullable String description,
        @Nullable String password,
        @JsonField(absent = "") String userId,
        Instant createdAt,
        @JsonField(lenient = true) @Nullable Instant expiresAt,
        List<Asset> assets,
        @Nullable Album album,
        boolean allowUpload,
        boolean allowDownload,
        boolean showMetadata,
        @Nullable String token,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public SharedLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(assets, "assets");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /** Shows what the link is, without its secrets. */
    @Override
    public String toString() {
        return "SharedLink[" + id + ", " + type
                + (SharedLinkType.ALBUM.equals(type) ? "" : ", " + Amounts.count(assets.size(), "asset"))
                + (expiresAt == null ? "" : ", expires " + expiresAt) + (password == null ? "" : ", with a password")
                + (allowUpload ? ", upload" : "") + (allowDownload ? ", download" : "")
                + (showMetadata ? ", metadata" : "") + "]";
    }
}
