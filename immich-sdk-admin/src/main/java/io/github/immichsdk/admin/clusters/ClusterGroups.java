package io.github.immichsdk.admin.clusters;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.users.User;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads and changes cluster groups, whose users share the grouping of faces; servers from 3.2 on. The SDK knows these operations
 * from their published names and fields only: they have not been tried with a genuine server, and changes are never retried
 * after a lost response. Each method costs one request. Thread-safe.
 */
@Experimental
public final class ClusterGroups {

    static {
        InternalAccess.makes(ClusterGroups.class, ClusterGroups::new);
    }

    private final CallExecutor calls;

    private ClusterGroups(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return the users of a group}
     *
     * @param groupId the ID of the group
     * @see io.github.immichsdk.api.Operations#GET_CLUSTER_GROUP_USERS
     */
    public List<User> users(String groupId) {
        return calls.execute(
                Call.list(Operations.GET_CLUSTER_GROUP_USERS, User.class).id("id", groupId));
    }

    /**
     * {@return the requests to the caller}
     *
     * @see io.github.immichsdk.api.Operations#GET_CLUSTER_GROUP_REQUESTS
     */
    public List<ClusterGroupRequest> requests() {
        return calls.execute(Call.list(Operations.GET_CLUSTER_GROUP_REQUESTS, ClusterGroupRequest.class));
    }

    /**
     * {@return the requests of a group}
     *
     * @param groupId the ID of the group
     * @see io.github.immichsdk.api.Operations#GET_CLUSTER_GROUP_REQUESTS_FOR_GROUP
     */
    public List<ClusterGroupRequest> requestsOf(String groupId) {
        return calls.execute(Call.list(Operations.GET_CLUSTER_GROUP_REQUESTS_FOR_GROUP, ClusterGroupRequest.class)
                .id("id", groupId));
    }

    /**
     * Requests a user to join a group.
     *
     * @param groupId the ID of the group
     * @param userId the ID of the user
     * @return the request
     * @see io.github.immichsdk.api.Operations#CREATE_CLUSTER_GROUP_REQUEST
     */
    public ClusterGroupRequest request(String groupId, String userId) {
        return calls.execute(Call.<ClusterGroupRequest>to(Operations.CREATE_CLUSTER_GROUP_REQUEST)
                .id("id", groupId)
                .json(Map.of("userId", Ids.checked("userId", userId)))
                .object(ClusterGroupRequest.class)
                .inDryRun(() -> Objects.requireNonNull(calls.dryRun())
                        .make(ClusterGroupRequest.class, Map.of("clusterGroupId", groupId, "userId", userId))));
    }

    /**
     * Accepts a request to the caller.
     *
     * @param requestId the ID of the request
     * @see io.github.immichsdk.api.Operations#ACCEPT_CLUSTER_GROUP_REQUEST
     */
    public void accept(String requestId) {
        calls.execute(Call.<Void>to(Operations.ACCEPT_CLUSTER_GROUP_REQUEST).id("id", requestId));
    }

    /**
     * Deletes a request.
     *
     * @param requestId the ID of the request
     * @see io.github.immichsdk.api.Operations#DELETE_CLUSTER_GROUP_REQUEST
     */
    public void deleteRequest(String requestId) {
        calls.execute(Call.<Void>to(Operations.DELETE_CLUSTER_GROUP_REQUEST).id("id", requestId));
    }

    /**
     * Removes the caller from a group.
     *
     * @param groupId the ID of the group
     * @see io.github.immichsdk.api.Operations#LEAVE_CLUSTER_GROUP
     */
    public void leave(String groupId) {
        calls.execute(Call.<Void>to(Operations.LEAVE_CLUSTER_GROUP).id("id", groupId));
    }

    /**
     * Groups the faces of a group's users again.
     *
     * @param groupId the ID of the group
     * @see io.github.immichsdk.api.Operations#CLUSTER_GROUP_REGENERATE_PEOPLE
     */
    public void regeneratePeople(String groupId) {
        calls.execute(Call.<Void>to(Operations.CLUSTER_GROUP_REGENERATE_PEOPLE).id("id", groupId));
    }
}
