package io.github.immichsdk.albums;

import io.github.immichsdk.users.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An album, without its assets: {@link Albums#contents} gives those.
 *
 * @param id the album's id
 * @param name its name; any number of albums may have the same one
 * @param description its description, may be empty
 * @param ownerId the id of its owner; empty only if the server names none
 * @param owner its owner; null only if the server names none
 * @param users who else is let in, on every server version without the owner
 * @param thumbnailAssetId the asset whose picture stands for the album; null while it is empty
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param startDate when its oldest asset was taken; null while it is empty
 * @param endDate when its newest asset was taken; null while it is empty
 * @param lastModifiedAssetTimestamp when one of its assets was last changed; null while it is empty, and in answers to a
 *     change
 * @param assetCount how many assets it shows: those in the trash, hidden ones and locked ones do not count
 * @param shared whether someone else is let in or there is a shared link to it
 * @param hasSharedLink whether there is a shared link to it
 * @param activityEnabled whether comments and likes are on
 * @param order the order in which it is shown; null if the server does not say
 * @param contributorCounts how many assets came from whom; told by {@link Albums#get} of shared albums from 2.0 on
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

    /** {@return whether a user is let in or owns it} */
    boolean isOpenTo(String userId) {
        return ownerId.equals(userId)
                || users.stream().anyMatch(one -> one.user().id().equals(userId));
    }

    /** {@return this album as a change would leave it} */
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
