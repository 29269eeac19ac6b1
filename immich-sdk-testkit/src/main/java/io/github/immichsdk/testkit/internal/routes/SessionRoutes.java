package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Session;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /sessions}: the logins of a user. */
final class SessionRoutes {
    private static final Schema CREATE =
            Schema.of(Field.positive("duration"), Field.string("deviceType"), Field.string("deviceOS"));
    private static final Schema UPDATE =
            Schema.of(Field.bool("isPendingSyncReset").before3(Constraint.TRUE, Constraint.BOOLEAN));

    private final ServerState world;

    SessionRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_SESSIONS, this::list),
                Route.of(Operations.CREATE_SESSION, this::create).body(CREATE),
                Route.of(Operations.DELETE_ALL_SESSIONS, this::deleteAll),
                Route.of(Operations.UPDATE_SESSION, this::update).body(UPDATE).patchTwin(),
                Route.of(Operations.DELETE_SESSION, this::delete),
                Route.of(Operations.LOCK_SESSION, this::lock),
                Route.of(Operations.GET_USER_SESSIONS_ADMIN, this::ofUser));
    }

    private Map<String, @Nullable Object> json(Session session, @Nullable Session current) {
        Map<String, @Nullable Object> json = Json.object("id", session.id);
        json.put("createdAt", Times.millis(session.createdAt));
        json.put("updatedAt", Times.millis(session.updatedAt));
        if (session.expiresAt != null) {
            json.put("expiresAt", Times.millis(session.expiresAt));
        }
        json.put("current", session == current);
        if (!world.one()) {
            json.put("appVersion", session.appVersion);
        }
        json.put("deviceOS", session.deviceOs);
        json.put("deviceType", session.deviceType);
        json.put("isPendingSyncReset", session.pendingSyncReset);
        return json;
    }

    private boolean live(Session session) {
        Instant end = session.expiresAt;
        return end == null || end.isAfter(world.now());
    }

    private FakeResponse list(Call call) {
        return call.ok(Sessions.ofUser(world, call.user()).stream()
                .filter(this::live)
                .map(session -> json(session, call.auth().session()))
                .toList());
    }

    private FakeResponse ofUser(Call call) {
        User user = world.users.get(call.id());
        List<Session> sessions = user == null ? List.of() : Sessions.ofUser(world, user);
        return call.ok(sessions.stream().map(session -> json(session, null)).toList());
    }

    private FakeResponse create(Call call) {
        Session parent = Sessions.required(call);
        Session child = world.addSession(call.user(), parent.id);
        long duration = call.body().number("duration", 0);
        if (duration > 0) {
            child.expiresAt = child.createdAt.plusSeconds(duration);
        }
        String type = call.body().text("deviceType");
        String os = call.body().text("deviceOS");
        child.deviceType = type == null ? "" : type;
        child.deviceOs = os == null ? "" : os;
        Map<String, @Nullable Object> json = json(child, null);
        json.put("token", child.token);
        return call.created(json);
    }

    private Session own(Call call, String permission) {
        UUID id = call.id();
        return Sessions.ofUser(world, call.user()).stream()
                .filter(session -> session.id.equals(id))
                .findFirst()
                .orElseThrow(() -> ApiException.noAccess(permission));
    }

    private FakeResponse update(Call call) {
        Session session = own(call, "session.update");
        Boolean reset = call.body().bool("isPendingSyncReset");
        if (reset == null) {
            throw new ApiException(400, "No fields to update");
        }
        session.pendingSyncReset = reset;
        session.updatedAt = world.now();
        return call.ok(json(session, null));
    }

    private FakeResponse delete(Call call) {
        world.removeSession(own(call, "authDevice.delete"));
        return call.noContent();
    }

    private FakeResponse deleteAll(Call call) {
        Sessions.ofUser(world, call.user()).stream()
                .filter(session -> session != call.auth().session())
                .forEach(world::removeSession);
        return call.noContent();
    }

    private FakeResponse lock(Call call) {
        own(call, "session.lock").pinExpiresAt = null;
        return call.noContent();
    }
}
