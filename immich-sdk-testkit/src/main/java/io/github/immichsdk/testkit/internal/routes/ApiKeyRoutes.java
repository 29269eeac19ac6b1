package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ApiKey;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api-keys}. */
final class ApiKeyRoutes {
    private final ServerState world;

    ApiKeyRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        List<String> names = Permissions.of(world.version);
        Field name = Field.string("name").before3(Constraint.STRING, Constraint.NOT_EMPTY);
        Schema create =
                Schema.of(name, Field.oneOf("permissions", names).list().min(1).required());
        Schema update = Schema.of(name, Field.oneOf("permissions", names).list().min(1));
        return List.of(
                Route.of(Operations.GET_API_KEYS, this::list),
                Route.of(Operations.CREATE_API_KEY, this::create).body(create),
                Route.of(Operations.GET_MY_API_KEY, this::mine),
                Route.of(Operations.GET_API_KEY, call -> call.ok(json(own(call)))),
                Route.of(Operations.UPDATE_API_KEY, this::update).body(update).patchTwin(),
                Route.of(Operations.DELETE_API_KEY, this::delete),
                Route.of(Operations.ROTATE_API_KEY, this::rotate));
    }

    private static Map<String, @Nullable Object> json(ApiKey key) {
        Map<String, @Nullable Object> json = Json.object("id", key.id);
        json.put("name", key.name);
        json.put("createdAt", Times.millis(key.createdAt));
        json.put("updatedAt", Times.millis(key.updatedAt));
        json.put("permissions", key.permissions);
        return json;
    }

    private ApiKey own(Call call) {
        ApiKey key = world.apiKeys.get(call.id());
        if (key == null || key.owner != call.user()) {
            throw new ApiException(400, "API Key not found");
        }
        return key;
    }

    private FakeResponse list(Call call) {
        return call.ok(world.apiKeys.values().stream()
                .filter(key -> key.owner == call.user())
                .sorted((a, b) -> b.createdAt.compareTo(a.createdAt))
                .map(ApiKeyRoutes::json)
                .toList());
    }

    private FakeResponse create(Call call) {
        List<String> permissions = call.body().texts("permissions");
        checkGrant(call, permissions);
        String name = call.body().text("name");
        ApiKey key = world.addApiKey(call.user(), name == null ? "API Key" : name, permissions);
        return call.created(withSecret(key));
    }

    /** From 3.2 on, the response repeats the key's fields beside 'apiKey'. */
    private Map<String, @Nullable Object> withSecret(ApiKey key) {
        Map<String, @Nullable Object> json = Json.object("secret", key.secret);
        json.put("apiKey", json(key));
        if (world.version.isAtLeast(FakeVersion.V3_2_2)) {
            json.putAll(json(key));
        }
        return json;
    }

    /** Known by its published types only. */
    private FakeResponse rotate(Call call) {
        ApiKey key = own(call);
        world.rotate(key);
        return call.created(withSecret(key));
    }

    private static void checkGrant(Call call, List<String> permissions) {
        ApiKey caller = call.auth().key();
        if (caller != null && !permissions.stream().allMatch(caller::grants)) {
            throw new ApiException(400, "Cannot grant permissions you do not have");
        }
    }

    private FakeResponse mine(Call call) {
        ApiKey key = call.auth().key();
        if (key == null) {
            throw new ApiException(403, "Not authenticated with an API Key");
        }
        return call.ok(json(key));
    }

    private FakeResponse update(Call call) {
        ApiKey key = own(call);
        if (call.body().isEmpty()) {
            throw Responses.failed("updateApiKey");
        }
        if (call.body().given("permissions")) {
            List<String> permissions = call.body().texts("permissions");
            if (!world.one()) {
                checkGrant(call, permissions);
            }
            key.permissions = permissions;
        }
        String name = call.body().text("name");
        if (name != null) {
            key.name = name;
        }
        key.updatedAt = world.now();
        return call.ok(json(key));
    }

    private FakeResponse delete(Call call) {
        world.removeApiKey(own(call));
        return call.noContent();
    }
}
