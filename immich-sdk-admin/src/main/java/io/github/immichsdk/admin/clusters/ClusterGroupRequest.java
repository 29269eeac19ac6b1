package io.github.immichsdk.admin.clusters;

import io.github.immichsdk.api.Experimental;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to a user to join a cluster group.
 *
 * @param id the ID of the request
 * @param clusterGroupId the ID of the group
 * @param userId the ID of the user
 * @param createdAt when it was made, as the server writes it
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record ClusterGroupRequest(
        String id,
        String clusterGroupId,
        String userId,
        String createdAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ClusterGroupRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clusterGroupId, "clusterGroupId");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
