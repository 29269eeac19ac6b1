package io.github.immichsdk.albums;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.JsonRecord;
import io.github.immichsdk.internal.json.RecordCopy;
import io.github.immichsdk.users.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An album, without its assets: {@link Albums#assets} returns those.
 *
 * @param id the album's ID
 * @param name its name; several albums may have the same name
 * @param description its description; may be empty
 * @param ownerId the ID of its owner; empty only if the server names none
 * @param owner its owner; null only if the server names none
 * @param users the users it is shared with, without the owner on every server version
 * @param thumbnailAssetId the asset used as the cover; null while it is empty
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param startDate when its oldest asset was taken; null while it is empty
 * @param endDate when its newest asset was taken; null while it is empty
 * @param lastModifiedAssetTimestamp when one of its assets was last changed; null while it is empty, and in responses to a
 *     change
 * @param assetCount the number of visible assets: trashed, hidden and locked assets do not count
 * @param shared whether it is shared with a user or has a shared link
 * @param hasSharedLink whether it has a shared link
 * @param activityEnabled whether comments and likes are enabled
 * @param order the order of its assets; null if the server does not report it
 * @param contributorCounts the number of assets per contributor; set by {@link Albums#get} for shared albums, from 2.0 on
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@JsonRecord(completedBy = AlbumOwner.class, ignored = "assets")
public record Album(
        String id,
        @JsonField("albumName") String name,
        @JsonField(absent = "") String description,
        @JsonField(absent = "") String ownerId,
        @Nullable User owner,
        @JsonField("albumUsers") List<AlbumUser> users,
        @JsonField("albumThumbnailAssetId") @Nullable String thumbnailAssetId,
        Instant createdAt,
        Instant updatedAt,
        @JsonField(lenient = true) @Nullable Instant startDate,
        @JsonField(lenient = true) @Nullable Instant endDate,
        @JsonField(lenient = true) @Nullable Instant lastModifiedAssetTimestamp,
        int assetCount,
        @JsonField(absent = "false") boolean shared,
        @JsonField(absent = "false") boolean hasSharedLink,

        @JsonField(value = "isActivityEnabled", absent = "false")
        boolean activityEnabled,

        @Nullable AlbumOrder order,
        List<ContributorCount> contributorCounts,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Album {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(contributorCounts, "contributorCounts");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /** {@return whether a user owns the album or has access to it} */
    boolean isOpenTo(String userId) {
        return ownerId.equals(userId)
                || users.stream().anyMatch(one -> one.user().id().equals(userId));
    }

    /** {@return this album with a change applied} */
    Album changedBy(AlbumChange change, List<AlbumUser> changedUsers, int changedCount) {
        AlbumChange.Fields set = change.fields();
        return RecordCopy.of(this)
                .set("name", set.name() == null ? name : set.name())
                .set("description", set.description() == null ? description : set.description())
                .set("users", changedUsers)
                .set("thumbnailAssetId", set.thumbnailAssetId() == null ? thumbnailAssetId : set.thumbnailAssetId())
                .set("assetCount", changedCount)
                .set("shared", hasSharedLink || !changedUsers.isEmpty())
                .set("activityEnabled", set.activityEnabled() == null ? activityEnabled : set.activityEnabled())
                .set("order", set.order() == null ? order : set.order())
                .make();
    }
}
