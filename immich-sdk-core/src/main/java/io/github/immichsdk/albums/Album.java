package io.github.immichsdk.albums;

import io.github.immichsdk.users.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An album, without its assets: {@link Albums#contents} returns those.
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
 * @param more additional fields that this SDK does not know, by name
 */
public record Album(
        String id,
        String name,
        String description,
        String ownerId,
        @Nullable User owner,
        List<AlbumUser> users,
        @Nullable String thumbnailAssetId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startDate,
        @Nullable Instant endDate,
        @Nullable Instant lastModifiedAssetTimestamp,
        int assetCount,
        boolean shared,
        boolean hasSharedLink,
        boolean activityEnabled,
        @Nullable AlbumOrder order,
        List<ContributorCount> contributorCounts,
        Map<String, @Nullable Object> more) {

    /** {@return whether a user owns the album or has access to it} */
    boolean isOpenTo(String userId) {
        return ownerId.equals(userId)
                || users.stream().anyMatch(one -> one.user().id().equals(userId));
    }

    /** {@return this album with a change applied} */
    Album changedBy(AlbumChange change, List<AlbumUser> changedUsers, int changedCount) {
        return new Album(
                id,
                change.name() == null ? name : change.name(),
                change.description() == null ? description : change.description(),
                ownerId,
                owner,
                changedUsers,
                change.thumbnailAssetId() == null ? thumbnailAssetId : change.thumbnailAssetId(),
                createdAt,
                updatedAt,
                startDate,
                endDate,
                lastModifiedAssetTimestamp,
                changedCount,
                hasSharedLink || !changedUsers.isEmpty(),
                hasSharedLink,
                change.activityEnabled() == null ? activityEnabled : change.activityEnabled(),
                change.order() == null ? order : change.order(),
                contributorCounts,
                more);
    }
}
