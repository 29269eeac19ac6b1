package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.AssetTable;
import io.github.immichsdk.testkit.internal.state.Partner;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.SharedLink;
import io.github.immichsdk.testkit.internal.state.Tag;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.TimelineJson;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /timeline}: months, and what is in them. */
final class TimelineRoutes {
    private static final Schema BUCKETS = Schema.of(
            Field.uuid("albumId"),
            Field.uuid("userId"),
            Field.uuid("personId"),
            Field.uuid("tagId"),
            Field.bool("isFavorite"),
            Field.bool("isTrashed"),
            Field.bool("withStacked"),
            Field.bool("withPartners"),
            Field.bool("withCoordinates"),
            Field.string("bbox").since(FakeVersion.V2_7_5),
            Field.oneOf("visibility", Visibility.WORDS),
            Field.oneOf("order", List.of("asc", "desc")),
            Field.oneOf("orderBy", List.of("takenAt", "createdAt")).since(FakeVersion.V3_0_3));
    private static final Schema BUCKET =
            BUCKETS.and(Field.string("timeBucket").required().before3(Constraint.STRING));

    private final ServerState world;

    TimelineRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_TIME_BUCKETS, this::buckets).query(BUCKETS),
                Route.of(Operations.GET_TIME_BUCKET, this::bucket).query(BUCKET));
    }

    private List<Asset> found(Call call) {
        Values query = call.query();
        String visibility = query.text("visibility");
        if ("locked".equals(visibility) && !call.auth().elevated()) {
            throw new ApiException(401, "Elevated permission is required");
        }
        if (call.auth().link() != null && !query.given("albumId")) {
            throw ApiException.noAccess("timeline.read");
        }
        boolean trashed = query.bool("isTrashed", false);
        boolean partners = query.bool("withPartners", false);
        if (partners
                && (trashed
                        || query.given("isFavorite")
                        || visibility == null
                        || visibility.equals("archive")
                        || world.three() && visibility.equals("locked"))) {
            throw new ApiException(
                    400,
                    "withPartners is only supported for non-archived, non-trashed, non-favorited"
                            + (world.three() ? ", non-locked assets" : " assets"));
        }
        Boolean favorite = query.bool("isFavorite");
        boolean stacked = query.bool("withStacked", false);
        Tag tag = query.given("tagId")
                ? Access.own(call, "tag.read", world.tags.get(query.requiredUuid("tagId")), one -> one.owner)
                : null;
        Box box = world.one() ? null : Box.of(query.text("bbox"), world.three());
        UUID personId = query.uuid("personId");
        List<Asset> found = new ArrayList<>(source(call, partners).stream()
                .filter(asset -> visibility == null
                        ? asset.visibility == Visibility.TIMELINE || asset.visibility == Visibility.ARCHIVE
                        : asset.visibility == Visibility.of(visibility))
                .filter(asset -> asset.trashed() == trashed && !asset.doomed)
                .filter(asset -> favorite == null || asset.favorite == favorite)
                .filter(asset -> !stacked || asset.stack == null || asset.stack.primary.equals(asset.id))
                .filter(asset -> tag == null || tagged(asset, tag))
                .filter(asset -> box == null || box.holds(asset.exif))
                .filter(asset -> personId == null || shows(asset, personId))
                .toList());
        if ("createdAt".equals(query.text("orderBy"))) {
            found.sort((a, b) -> b.createdAt.compareTo(a.createdAt));
        }
        if ("asc".equals(query.text("order"))) {
            Collections.reverse(found);
        }
        return found;
    }

    private boolean tagged(Asset asset, Tag wanted) {
        return asset.tags.stream().map(world.tags::get).anyMatch(tag -> tag != null && tag.within(wanted));
    }

    private boolean shows(Asset asset, UUID personId) {
        return world.faces.values().stream()
                .anyMatch(face -> face.asset() == asset
                        && face.person() != null
                        && face.person().id.equals(personId));
    }

    private List<Asset> source(Call call, boolean withPartners) {
        UUID albumId = call.query().uuid("albumId");
        if (albumId != null) {
            return AssetTable.sorted(Access.album(call, "album.read", albumId).assets);
        }
        UUID userId = call.query().uuid("userId");
        User user = userId == null ? call.user() : world.users.get(userId);
        boolean partner =
                world.partners.stream().anyMatch(shared -> shared.sharedBy == user && shared.sharedWith == call.user());
        if (user == null || user != call.user() && !partner) {
            throw ApiException.noAccess("timeline.read");
        }
        Set<User> owners = new LinkedHashSet<>(List.of(user));
        if (withPartners) {
            world.partners.stream()
                    .filter(shared -> shared.sharedWith == user && shared.inTimeline)
                    .map((Partner shared) -> shared.sharedBy)
                    .forEach(owners::add);
        }
        return world.assets.newestFirst(owners);
    }

    private static YearMonth month(Call call, Asset asset) {
        boolean created = "createdAt".equals(call.query().text("orderBy"));
        Instant time = created ? asset.createdAt : asset.localDateTime();
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }

    private FakeResponse buckets(Call call) {
        Map<YearMonth, Integer> months = new LinkedHashMap<>();
        List<Asset> found = found(call);
        found.stream()
                .map(asset -> month(call, asset))
                .sorted(
                        "asc".equals(call.query().text("order"))
                                ? Comparator.naturalOrder()
                                : Comparator.reverseOrder())
                .forEach(month -> months.merge(month, 1, Integer::sum));
        List<Map<String, @Nullable Object>> json = new ArrayList<>();
        months.forEach((month, count) -> {
            Map<String, @Nullable Object> one = Json.object("timeBucket", month + "-01");
            one.put("count", count);
            json.add(one);
        });
        return call.ok(json);
    }

    private FakeResponse bucket(Call call) {
        Instant asked = Times.databaseDate(call.query().required("timeBucket"));
        if (asked == null) {
            throw Responses.failed("getTimeBucket");
        }
        YearMonth wanted = YearMonth.from(asked.atOffset(ZoneOffset.UTC));
        List<Asset> assets = found(call).stream()
                .filter(asset -> month(call, asset).equals(wanted))
                .toList();
        Map<String, @Nullable Object> json = TimelineJson.of(
                world,
                assets,
                call.user(),
                call.query().bool("withStacked", false),
                call.query().bool("withCoordinates", false));
        SharedLink link = call.auth().link();
        if (world.three() && link != null && !link.showMetadata) {
            json.keySet().removeAll(List.of("city", "country", "latitude", "longitude"));
        }
        return call.ok(json);
    }
}
