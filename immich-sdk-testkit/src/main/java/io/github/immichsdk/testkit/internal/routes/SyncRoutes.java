package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Partner;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Session;
import io.github.immichsdk.testkit.internal.sync.EventStream;
import io.github.immichsdk.testkit.internal.sync.SyncTypeNames;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.AssetJson;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /sync}: the event stream, its acknowledgements, and what came before it. */
final class SyncRoutes {
    private static final int MOST_ACKS = 1000;
    private static final int MOST_CHANGES = 10_000;
    private static final Duration TOO_OLD = Duration.ofDays(100);
    private static final Set<AssetJson.Part> PARTS = EnumSet.of(AssetJson.Part.EXIF, AssetJson.Part.STACK);

    private final ServerState world;
    private final EventStream events;
    private final AssetJson assetJson;
    private final List<String> eventWords;

    SyncRoutes(ServerState world) {
        this.world = world;
        this.events = new EventStream(world);
        this.assetJson = new AssetJson(world);
        this.eventWords = SyncTypeNames.events(world.version);
    }

    List<Route> routes() {
        Schema stream = Schema.of(
                Field.oneOf("types", SyncTypeNames.requests(world.version))
                        .list()
                        .required()
                        .before3(Constraint.NOT_EMPTY, Constraint.ENUM),
                Field.bool("reset"));
        Schema acks = Schema.of(
                Field.string("acks").list().max(MOST_ACKS).required().before3(Constraint.STRING, Constraint.ARRAY_MAX));
        Schema types = Schema.of(Field.oneOf("types", eventWords).list());
        Schema delta = Schema.of(
                Field.date("updatedAfter").required(), Field.uuids("userIds").required());
        Schema full = Schema.of(
                Field.positive("limit").required(),
                Field.date("updatedUntil").required(),
                Field.uuid("lastId"),
                Field.uuid("userId"));
        return List.of(
                Route.of(Operations.GET_SYNC_STREAM, this::stream).body(stream).errorsUnder(EventStream.LINES),
                Route.of(Operations.GET_SYNC_ACK, this::list),
                Route.of(Operations.SEND_SYNC_ACK, this::acknowledge).body(acks),
                Route.of(Operations.DELETE_SYNC_ACK, this::forget).body(types),
                Route.of(Operations.GET_DELTA_SYNC, this::delta).body(delta),
                Route.of(Operations.GET_FULL_SYNC_FOR_USER, this::full).body(full));
    }

    private static Session session(Call call) {
        Session session = call.auth().session();
        if (session == null) {
            throw new ApiException(403, "Sync endpoints cannot be used with API keys");
        }
        return session;
    }

    private FakeResponse stream(Call call) {
        return events.response(
                session(call), call.body().texts("types"), call.body().bool("reset", false));
    }

    private FakeResponse list(Call call) {
        return call.ok(session(call).checkpoints.entrySet().stream().map(entry -> {
            Map<String, @Nullable Object> json = Json.object("type", entry.getKey());
            json.put("ack", entry.getValue());
            return json;
        }));
    }

    private FakeResponse acknowledge(Call call) {
        Session session = session(call);
        List<String> acks = call.body().texts("acks");
        if (acks.isEmpty()) {
            throw Responses.failed("sendSyncAck");
        }
        for (String ack : acks) {
            String type = ack.split("\\|", 2)[0];
            if (!eventWords.contains(type)) {
                throw new ApiException(400, "Invalid ack type: " + type);
            }
            if (type.equals("SyncResetV1")) {
                session.checkpoints.clear();
                session.pendingSyncReset = false;
                return call.noContent();
            }
        }
        // the last of a type counts, be it older; the id is not looked at
        acks.forEach(ack -> session.checkpoints.put(ack.split("\\|", 2)[0], ack));
        return call.noContent();
    }

    private FakeResponse forget(Call call) {
        Session session = session(call);
        if (!call.body().given("types")) {
            session.checkpoints.clear();
            return call.noContent();
        }
        List<String> types = call.body().texts("types");
        if (types.isEmpty()) {
            throw Responses.failed("deleteSyncAck");
        }
        types.forEach(session.checkpoints::remove);
        return call.noContent();
    }

    private FakeResponse delta(Call call) {
        Instant since = Objects.requireNonNull(call.body().time("updatedAfter"), "updatedAfter");
        Set<UUID> asked = new HashSet<>(call.body().uuids("userIds"));
        Set<UUID> expected = new HashSet<>(Set.of(call.user().id));
        for (Partner partner : world.partners) {
            if (partner.sharedWith == call.user()) {
                expected.add(partner.sharedBy.id);
            }
        }
        List<Asset> changed = !asked.equals(expected)
                ? List.of()
                : world.assets.all().stream()
                        .filter(asset -> asked.contains(asset.owner.id) && asset.updatedAt.isAfter(since))
                        .toList();
        boolean full =
                since.isBefore(world.now().minus(TOO_OLD)) || !asked.equals(expected) || changed.size() >= MOST_CHANGES;
        Map<String, @Nullable Object> json = Json.object("needsFullSync", full);
        json.put("deleted", List.of());
        json.put("upserted", full ? List.of() : json(changed, call));
        return call.ok(json);
    }

    private List<Map<String, @Nullable Object>> json(List<Asset> assets, Call call) {
        return assets.stream()
                .map(asset -> assetJson.of(asset, call.user(), PARTS))
                .toList();
    }

    private FakeResponse full(Call call) {
        UUID asked = call.body().uuid("userId");
        UUID owner = asked == null ? call.user().id : asked;
        boolean mine = owner.equals(call.user().id);
        boolean shared = world.partners.stream()
                .anyMatch(partner -> partner.sharedBy.id.equals(owner) && partner.sharedWith == call.user());
        if (!mine && !shared) {
            throw ApiException.noAccess("timeline.read");
        }
        Instant until = call.body().time("updatedUntil");
        UUID last = call.body().uuid("lastId");
        List<Asset> found = world.assets.all().stream()
                .filter(asset -> asset.owner.id.equals(owner))
                .filter(asset -> until == null || !asset.updatedAt.isAfter(until))
                .filter(asset -> last == null || asset.id.toString().compareTo(last.toString()) > 0)
                .sorted(Comparator.comparing(asset -> asset.id.toString()))
                .limit(call.body().number("limit", 1))
                .toList();
        return call.ok(json(found, call));
    }
}
