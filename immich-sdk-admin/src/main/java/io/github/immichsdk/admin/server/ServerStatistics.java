package io.github.immichsdk.admin.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much is stored, in total and per user.
 *
 * @param photos how many pictures
 * @param videos how many videos
 * @param usage bytes of both
 * @param usagePhotos bytes of the pictures
 * @param usageVideos bytes of the videos
 * @param usageByUser the same for each user
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ServerStatistics(
        int photos,
        int videos,
        long usage,
        long usagePhotos,
        long usageVideos,
        List<UserUsage> usageByUser,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ServerStatistics {
        Objects.requireNonNull(usageByUser, "usageByUser");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * How much one user has stored.
     *
     * @param userId the user's ID
     * @param userName the user's name
     * @param photos how many pictures
     * @param videos how many videos
     * @param usage bytes of both
     * @param usagePhotos bytes of the pictures
     * @param usageVideos bytes of the videos
     * @param quotaSizeInBytes how many bytes the user may store, or null for no limit
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    public record UserUsage(
            String userId,
            String userName,
            int photos,
            int videos,
            long usage,
            long usagePhotos,
            long usageVideos,
            @Nullable Long quotaSizeInBytes,
            Map<String, @Nullable Object> additionalProperties) {
        /** Checks that nothing is missing. */
        public UserUsage {
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(userName, "userName");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
