package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /admin/integrity}: missing files are found; the fake server has no untracked and no damaged files. */
final class IntegrityRoutes {
    private static final Pattern V7 =
            Pattern.compile("^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$");
    private static final String MISSING = "missing_file";
    private static final List<String> TYPES = List.of("untracked_file", MISSING, "checksum_mismatch");
    private static final Schema REPORT = Schema.of(
            Field.oneOf("type", TYPES).required(), Field.integer("limit").typed(), Field.string("cursor"));

    private record Entry(String id, Asset asset, Instant createdAt) {}

    private final ServerState world;
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    IntegrityRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_INTEGRITY_REPORT_SUMMARY, call -> call.ok(summary())),
                Route.of(Operations.GET_INTEGRITY_REPORT, this::report).query(REPORT),
                Route.of(Operations.DELETE_INTEGRITY_REPORT, this::delete),
                Route.of(Operations.GET_INTEGRITY_REPORT_FILE, IntegrityRoutes::file),
                Route.of(Operations.GET_INTEGRITY_REPORT_CSV, this::csv));
    }

    private static String version7(UUID id) {
        String text = id.toString();
        return text.substring(0, 14) + "7" + text.substring(15);
    }

    /** {@return the ID in the path; 400 if it is none of version 7} */
    private static String id(Call call) {
        String id = call.parameter("id");
        if (V7.matcher(id).matches()) {
            return id;
        }
        Map<String, @Nullable Object> issue = Json.object("origin", "string");
        issue.put("code", "invalid_format");
        issue.put("format", "uuid");
        issue.put("pattern", "/" + V7 + "/");
        issue.put("path", List.of("id"));
        issue.put("message", "Invalid UUID");
        throw ApiException.invalid(List.of(issue));
    }

    /** {@return the missing files, each with an ID of version 7; new ones are added} */
    private List<Entry> missing() {
        world.users.values().stream()
                .flatMap(user -> world.assets.newestFirst(user).stream())
                .filter(asset -> lost(asset) && !asset.trashed())
                .forEach(asset -> entries.computeIfAbsent(asset.id, id -> new Entry(version7(id), asset, world.now())));
        entries.values().removeIf(entry -> !lost(entry.asset()) || entry.asset().trashed());
        return List.copyOf(entries.values());
    }

    private static boolean lost(Asset asset) {
        return asset.fileLost || asset.path != null && !Files.exists(Path.of(asset.path));
    }

    private Map<String, @Nullable Object> summary() {
        Map<String, @Nullable Object> json = Json.object();
        TYPES.forEach(type -> json.put(type, type.equals(MISSING) ? missing().size() : 0));
        return json;
    }

    private FakeResponse report(Call call) {
        List<Entry> found = call.query().required("type").equals(MISSING) ? missing() : List.of();
        return call.ok(Json.object(
                "items",
                found.stream()
                        .map(entry -> {
                            Map<String, @Nullable Object> json = Json.object("id", entry.id());
                            json.put("type", MISSING);
                            json.put("path", entry.asset().originalPath());
                            json.put("assetId", entry.asset().id);
                            json.put("fileAssetId", null);
                            json.put("createdAt", Times.millis(entry.createdAt()));
                            return json;
                        })
                        .toList()));
    }

    private FakeResponse delete(Call call) {
        String id = id(call);
        Entry entry = missing().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (entry == null) {
            throw Responses.failed("deleteIntegrityReport");
        }
        Trash.delete(world, List.of(entry.asset()), false);
        return FakeResponse.empty(200);
    }

    private static FakeResponse file(Call call) {
        id(call);
        throw new ApiException(404, "Not Found");
    }

    private FakeResponse csv(Call call) {
        String type = Schema.of(Field.oneOf("type", TYPES).required())
                .texts(Map.of("type", List.of(call.parameter("type"))), call.version())
                .required("type");
        StringBuilder text = new StringBuilder("id,type,assetId,fileAssetId,path\n");
        (type.equals(MISSING) ? missing() : List.<Entry>of())
                .forEach(entry -> text.append(entry.id() + "," + type + "," + entry.asset().id + ",null,\""
                        + entry.asset().originalPath() + "\"\n"));
        String fileName = world.now().toEpochMilli() + "-" + type + ".csv";
        return FakeResponse.bytes(200, "text/csv", text.toString().getBytes(StandardCharsets.UTF_8))
                .with("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }
}
