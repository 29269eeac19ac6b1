package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calendar heat maps: how many assets a user took or uploaded on each day. */
final class HeatmapRoutes {
    private static final int DAYS = 364;
    private static final Schema QUERY = Schema.of(
            Field.of(Field.Kind.DAY, "from"),
            Field.of(Field.Kind.DAY, "to"),
            Field.oneOf("type", List.of("Upload", "Taken")));

    private final ServerState world;

    HeatmapRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_MY_CALENDAR_HEATMAP, call -> of(call, call.user()))
                        .query(QUERY),
                Route.of(Operations.GET_USER_CALENDAR_HEATMAP_ADMIN, call -> of(call, Users.get(world, call.id())))
                        .query(QUERY));
    }

    private FakeResponse of(Call call, User user) {
        Values query = call.query();
        LocalDate today = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
        LocalDate to = query.given("to") ? LocalDate.parse(query.required("to")) : today;
        LocalDate from = query.given("from") ? LocalDate.parse(query.required("from")) : to.minusDays(DAYS - 1);
        if (from.isAfter(to)) {
            throw ApiException.custom(List.of("from"), "from must be before to");
        }
        boolean taken = "Taken".equals(query.text("type"));
        Map<LocalDate, Integer> days = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> days.put(day, 0));
        world.assets.newestFirst(user).stream()
                .map(asset -> LocalDate.ofInstant(taken ? asset.localDateTime() : asset.createdAt, ZoneOffset.UTC))
                .forEach(day -> days.computeIfPresent(day, (same, count) -> count + 1));
        List<Map<String, @Nullable Object>> series = new ArrayList<>();
        days.forEach((day, count) -> {
            Map<String, @Nullable Object> json = Json.object("date", day.toString());
            json.put("count", count);
            series.add(json);
        });
        Map<String, @Nullable Object> json = Json.object("from", from.toString());
        json.put("to", to.toString());
        json.put("series", series);
        json.put(
                "totalCount", days.values().stream().mapToInt(Integer::intValue).sum());
        return call.ok(json);
    }
}
