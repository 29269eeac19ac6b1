package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One request on its way through a route: the caller, and the checked values. */
final class Call {
    private final ServerState world;
    private final FakeRequest request;
    private final Map<String, String> parameters;
    private final @Nullable Auth auth;
    private final @Nullable Values body;
    private final @Nullable Values query;

    Call(
            ServerState world,
            FakeRequest request,
            Map<String, String> parameters,
            @Nullable Auth auth,
            @Nullable Values body,
            @Nullable Values query) {
        this.world = world;
        this.request = request;
        this.parameters = parameters;
        this.auth = auth;
        this.body = body;
        this.query = query;
    }

    ServerState world() {
        return world;
    }

    FakeVersion version() {
        return world.version;
    }

    FakeRequest request() {
        return request;
    }

    Auth auth() {
        if (auth == null) {
            throw new IllegalStateException("This route asks for no credential");
        }
        return auth;
    }

    User user() {
        return auth().user();
    }

    Values body() {
        if (body == null) {
            throw new IllegalStateException("This route has no body");
        }
        return body;
    }

    Values query() {
        if (query == null) {
            throw new IllegalStateException("This route has no query");
        }
        return query;
    }

    /** {@return a path parameter as it was sent} */
    String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalStateException("The template has no " + name);
        }
        return value;
    }

    /** {@return the id in the path} */
    UUID id() {
        return id("id");
    }

    /** {@return an id in the path; 400 when it is none} */
    UUID id(String name) {
        return Schema.of(Field.uuid(name).required())
                .texts(Map.of(name, List.of(parameter(name))), version())
                .requiredUuid(name);
    }

    FakeResponse ok(Object json) {
        return FakeResponse.json(200, json);
    }

    /** {@return a list that may be long: it is written entry by entry, here and now} */
    FakeResponse ok(Stream<?> rows) {
        return FakeResponse.json(200, Json.writeRows(rows));
    }

    FakeResponse created(Object json) {
        return FakeResponse.json(201, json);
    }

    FakeResponse noContent() {
        return FakeResponse.empty(204);
    }
}
