package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Notification;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /notifications}, and those that an administrator creates. */
final class NotificationRoutes {
    private static final List<String> LEVELS = List.of("success", "error", "warning", "info");
    private static final List<String> TYPES =
            List.of("JobFailed", "BackupFailed", "SystemMessage", "AlbumInvite", "AlbumUpdate", "Custom");
    private static final List<String> TYPES_1 = List.of("JobFailed", "BackupFailed", "SystemMessage", "Custom");
    private static final Schema LIST = Schema.of(
            Field.uuid("id"),
            Field.oneOf("level", LEVELS),
            Field.oneOf("type", TYPES_1).until(FakeVersion.V1_144_1),
            Field.oneOf("type", TYPES).since(FakeVersion.V2_7_5),
            Field.bool("unread"));
    private static final Schema UPDATE = Schema.of(Field.date("readAt").nullable());
    private static final Schema IDS = Schema.of(Field.uuids("ids").required().until(FakeVersion.V1_144_1))
            .and(Field.uuids("ids").required().min(1).since(FakeVersion.V2_7_5));
    private static final Schema UPDATE_MANY = IDS.and(Field.date("readAt").nullable());

    private static final Schema CREATE = Schema.of(
            Field.oneOf("level", LEVELS),
            Field.oneOf("type", TYPES_1).until(FakeVersion.V1_144_1),
            Field.oneOf("type", TYPES).since(FakeVersion.V2_7_5),
            Field.string("title").required().before3(Constraint.STRING),
            Field.string("description").nullable(),
            Field.of(Field.Kind.MAP, "data").nullable().before3(),
            Field.date("readAt").nullable(),
            Field.uuid("userId").required());

    private final ServerState world;

    NotificationRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.CREATE_NOTIFICATION, this::create).body(CREATE),
                Route.of(Operations.GET_NOTIFICATIONS, this::list).query(LIST),
                Route.of(Operations.UPDATE_NOTIFICATIONS, this::updateMany).body(UPDATE_MANY),
                Route.of(Operations.DELETE_NOTIFICATIONS, this::deleteMany).body(IDS),
                Route.of(Operations.GET_NOTIFICATION, this::get),
                Route.of(Operations.UPDATE_NOTIFICATION, this::update).body(UPDATE),
                Route.of(Operations.DELETE_NOTIFICATION, this::delete));
    }

    /** {@return a notification as the server writes it} */
    static Map<String, @Nullable Object> json(Notification notification) {
        Map<String, @Nullable Object> json = Json.object("id", notification.id);
        json.put("createdAt", Times.millis(notification.createdAt));
        json.put("level", notification.level);
        json.put("type", notification.type);
        json.put("title", notification.title);
        if (notification.description != null) {
            json.put("description", notification.description);
        }
        if (notification.data != null) {
            json.put("data", notification.data);
        }
        if (notification.readAt != null) {
            json.put("readAt", Times.millis(notification.readAt));
        }
        return json;
    }

    private Notification own(Call call, UUID id, String permission) {
        return Access.own(call, permission, world.notifications.get(id), found -> found.user);
    }

    private List<Notification> own(Call call, String permission, String operation) {
        List<UUID> ids = call.body().uuids("ids");
        if (ids.isEmpty()) {
            throw Responses.failed(operation);
        }
        return ids.stream().map(id -> own(call, id, permission)).toList();
    }

    /** An administrator's; it is unread, whatever the request says. */
    private FakeResponse create(Call call) {
        Values body = call.body();
        User user = world.users.get(body.requiredUuid("userId"));
        if (user == null) {
            throw Responses.failed("createNotification");
        }
        return call.created(json(world.addNotification(
                user,
                body.required("title"),
                Objects.requireNonNullElse(body.text("level"), "info"),
                Objects.requireNonNullElse(body.text("type"), "Custom"),
                body.text("description"),
                body.raw("data"))));
    }

    private FakeResponse list(Call call) {
        Values query = call.query();
        UUID id = query.uuid("id");
        List<Notification> newestFirst = new ArrayList<>(world.notifications.values());
        Collections.reverse(newestFirst);
        return call.ok(newestFirst.stream()
                .filter(one -> one.user == call.user() && !one.deleted)
                .filter(one -> id == null || one.id.equals(id))
                .filter(one -> !query.given("level") || one.level.equals(query.text("level")))
                .filter(one -> !query.given("type") || one.type.equals(query.text("type")))
                .filter(one -> !query.bool("unread", false) || one.readAt == null)
                .map(NotificationRoutes::json)
                .toList());
    }

    /** Fails on all versions. */
    private FakeResponse get(Call call) {
        own(call, call.id(), "notification.read");
        throw new ApiException(400, "Notification not found");
    }

    private FakeResponse update(Call call) {
        Notification notification = own(call, call.id(), "notification.update");
        if (!call.body().has("readAt")) {
            throw Responses.failed("updateNotification");
        }
        notification.readAt = call.body().time("readAt");
        return call.ok(json(notification));
    }

    private FakeResponse updateMany(Call call) {
        List<Notification> all = own(call, "notification.update", "updateNotifications");
        if (call.body().has("readAt")) {
            all.forEach(one -> one.readAt = call.body().time("readAt"));
        }
        return call.noContent();
    }

    private FakeResponse delete(Call call) {
        own(call, call.id(), "notification.delete").deleted = true;
        return call.noContent();
    }

    private FakeResponse deleteMany(Call call) {
        own(call, "notification.delete", "deleteNotifications").forEach(one -> one.deleted = true);
        return call.noContent();
    }
}
