package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.http.Files;
import io.github.immichsdk.testkit.internal.http.Multipart;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /admin/maintenance} and {@code /admin/database-backups}: those of a server that cannot restart itself. It never enters
 * maintenance mode, and keeps the backups that were uploaded.
 */
final class MaintenanceRoutes {
    private static final Schema LOGIN = Schema.of(Field.string("token"));
    private static final Schema ACTION = Schema.of(
            Field.oneOf("action", List.of("start", "end", "select_database_restore", "restore_database"))
                    .required()
                    .before3(Constraint.NOT_EMPTY, Constraint.ENUM),
            Field.string("restoreBackupFilename"));
    private static final Schema DELETE =
            Schema.of(Field.string("backups").list().required().before3(Constraint.STRING));

    private final ServerState world;
    private final Map<String, byte[]> backups = new LinkedHashMap<>();

    MaintenanceRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_MAINTENANCE_STATUS, call -> call.ok(status())),
                Route.of(Operations.SET_MAINTENANCE_MODE, call -> FakeResponse.empty(201))
                        .body(ACTION),
                Route.of(Operations.MAINTENANCE_LOGIN, MaintenanceRoutes::login).body(LOGIN),
                Route.of(Operations.DETECT_PRIOR_INSTALL, call -> call.ok(storage())),
                Route.of(Operations.LIST_DATABASE_BACKUPS, call -> call.ok(list())),
                Route.of(Operations.DELETE_DATABASE_BACKUP, this::delete).body(DELETE),
                Route.of(Operations.START_DATABASE_RESTORE_FLOW, MaintenanceRoutes::restore),
                Route.of(Operations.UPLOAD_DATABASE_BACKUP, this::upload).reading(),
                Route.of(Operations.DOWNLOAD_DATABASE_BACKUP, this::download));
    }

    private static Map<String, @Nullable Object> status() {
        Map<String, @Nullable Object> json = Json.object("active", false);
        json.put("action", "end");
        return json;
    }

    private static FakeResponse login(Call call) {
        throw new ApiException(400, "Not in maintenance mode");
    }

    private static FakeResponse restore(Call call) {
        throw new ApiException(400, "The server already has an admin");
    }

    private Map<String, @Nullable Object> storage() {
        long uploads = world.users.values().stream()
                .mapToLong(user -> world.assets.newestFirst(user).size())
                .sum();
        return Json.object(
                "storage",
                List.of("encoded-video", "library", "upload", "profile", "thumbs", "backups").stream()
                        .map(folder -> {
                            Map<String, @Nullable Object> json = Json.object("folder", folder);
                            json.put("readable", true);
                            json.put("writable", true);
                            json.put("files", folder.equals("upload") ? uploads : 0);
                            return json;
                        })
                        .toList());
    }

    private Map<String, @Nullable Object> list() {
        return Json.object(
                "backups",
                backups.entrySet().stream()
                        .map(backup -> {
                            Map<String, @Nullable Object> json = Json.object("filename", backup.getKey());
                            json.put("filesize", backup.getValue().length);
                            json.put("timezone", "UTC");
                            return json;
                        })
                        .toList());
    }

    private FakeResponse delete(Call call) {
        call.body().texts("backups").forEach(backups::remove);
        return FakeResponse.empty(200);
    }

    private FakeResponse upload(Call call) throws IOException {
        List<Multipart.Part> parts =
                Multipart.read(call.request().body(), call.request().header("Content-Type"));
        return world.locked(() -> {
            for (Multipart.Part part : parts) {
                if (part.fileName() != null) {
                    backups.put("uploaded-" + part.fileName(), part.content());
                }
            }
            return FakeResponse.empty(201);
        });
    }

    private FakeResponse download(Call call) {
        String name = call.parameter("filename");
        byte[] backup = backups.get(name);
        if (backup != null) {
            return FakeResponse.bytes(200, "application/octet-stream", backup);
        } else if (world.three()) {
            throw new ApiException(404, "Not Found");
        } else if (!name.endsWith(".sql.gz")) {
            throw new ApiException(400, "Invalid backup name!");
        }
        return Files.named(Files.failed("application/gzip", false), name);
    }
}
