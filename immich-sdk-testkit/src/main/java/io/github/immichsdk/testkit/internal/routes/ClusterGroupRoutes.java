package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.UserJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /cluster-groups}: known by their published types only. The group of a user has the ID of the user. */
final class ClusterGroupRoutes {
    private static final Schema CREATE = Schema.of(Field.uuid("userId").required());

    private record Request(UUID id, UUID group, UUID user, Instant createdAt) {}

    private final ServerState world;
    private final Map<UUID, Request> requests = new LinkedHashMap<>();

    ClusterGroupRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        Operations.GET_CLUSTER_GROUP_REQUESTS,
                        call -> call.ok(requests.values().stream()
                                .filter(request -> request.user().equals(call.user().id))
                                .map(ClusterGroupRoutes::json)
                                .toList())),
                Route.of(
                        Operations.GET_CLUSTER_GROUP_REQUESTS_FOR_GROUP,
                        call -> call.ok(requests.values().stream()
                                .filter(request -> request.group().equals(call.id()))
                                .map(ClusterGroupRoutes::json)
                                .toList())),
                Route.of(Operations.CREATE_CLUSTER_GROUP_REQUEST, this::create).body(CREATE),
                Route.of(Operations.ACCEPT_CLUSTER_GROUP_REQUEST, this::remove),
                Route.of(Operations.DELETE_CLUSTER_GROUP_REQUEST, this::remove),
                Route.of(Operations.LEAVE_CLUSTER_GROUP, Call::noContent),
                Route.of(Operations.CLUSTER_GROUP_REGENERATE_PEOPLE, Call::noContent),
                Route.of(
                        Operations.GET_CLUSTER_GROUP_USERS,
                        call -> call.ok(List.of(UserJson.plain(Users.get(world, call.id()))))));
    }

    private static Map<String, @Nullable Object> json(Request request) {
        Map<String, @Nullable Object> json = Json.object("id", request.id());
        json.put("clusterGroupId", request.group());
        json.put("userId", request.user());
        json.put("createdAt", Times.millis(request.createdAt()));
        return json;
    }

    private FakeResponse create(Call call) {
        Request request = new Request(world.newId(), call.id(), call.body().requiredUuid("userId"), world.now());
        requests.put(request.id(), request);
        return call.ok(json(request));
    }

    private FakeResponse remove(Call call) {
        if (requests.remove(call.id()) == null) {
            throw new ApiException(400, "Not found or no clusterGroupRequest.delete access");
        }
        return call.noContent();
    }
}
