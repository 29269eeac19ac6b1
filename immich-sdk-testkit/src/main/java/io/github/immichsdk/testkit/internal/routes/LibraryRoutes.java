package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Library;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /libraries}: folders of the machine on which the fake server runs. */
final class LibraryRoutes {
    private static final List<String> LISTS = List.of("importPaths", "exclusionPatterns");
    private static final Field[] CHANGES = {
        Field.string("name").minLength(1).before3(Constraint.NOT_EMPTY, Constraint.STRING),
        Field.string("importPaths").list().max(128),
        Field.string("exclusionPatterns").list().max(128)
    };
    private static final Schema CREATE = Schema.of(
                    Field.uuid("ownerId").required().before3(Constraint.UUID, Constraint.NOT_EMPTY, Constraint.STRING))
            .and(CHANGES)
            .rule(LibraryRoutes::broken);
    private static final Schema UPDATE = Schema.of(CHANGES).rule(LibraryRoutes::broken);
    private static final Schema VALIDATE = Schema.of(CHANGES[1], CHANGES[2]).rule(LibraryRoutes::broken);

    private final ServerState world;

    LibraryRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        Operations.GET_ALL_LIBRARIES,
                        call -> call.ok(world.libraries.values().stream()
                                .map(LibraryRoutes::json)
                                .toList())),
                Route.of(Operations.CREATE_LIBRARY, this::create).body(CREATE),
                Route.of(Operations.GET_LIBRARY, call -> call.ok(json(library(call)))),
                Route.of(Operations.UPDATE_LIBRARY, this::update).body(UPDATE).patchTwin(),
                Route.of(Operations.DELETE_LIBRARY, this::delete),
                Route.of(Operations.SCAN_LIBRARY, this::scan),
                Route.of(Operations.GET_LIBRARY_STATISTICS, this::statistics),
                Route.of(Operations.VALIDATE, this::validate).body(VALIDATE));
    }

    private static @Nullable ApiException broken(Values values, FakeVersion version) {
        boolean three = version.isAtLeast(FakeVersion.V3_0_3);
        for (String list : LISTS) {
            List<String> texts = values.texts(list);
            if (texts.contains("")) {
                return three
                        ? ApiException.custom(List.of(list), "Array items must not be empty")
                        : ApiException.invalidTexts(List.of("each value in " + list + " should not be empty"));
            }
            if (new HashSet<>(texts).size() < texts.size()) {
                return three
                        ? ApiException.custom(List.of(list), "Array must have unique items")
                        : ApiException.invalidTexts(List.of("All " + list + "'s elements must be unique"));
            }
        }
        return null;
    }

    private static Map<String, @Nullable Object> json(Library library) {
        Map<String, @Nullable Object> json = Json.object("id", library.id);
        json.put("ownerId", library.owner.id);
        json.put("name", library.name);
        json.put("createdAt", Times.millis(library.createdAt));
        json.put("updatedAt", Times.millis(library.updatedAt));
        json.put("refreshedAt", Times.millisOrNull(library.refreshedAt));
        json.put("assetCount", 0);
        json.put("importPaths", library.importPaths);
        json.put("exclusionPatterns", library.exclusionPatterns);
        return json;
    }

    private Library library(Call call) {
        Library library = world.libraries.get(call.id());
        if (library == null) {
            throw new ApiException(400, "Library not found");
        }
        return library;
    }

    private FakeResponse create(Call call) {
        User owner = world.users.get(call.body().requiredUuid("ownerId"));
        if (owner == null) {
            throw Responses.failed("createLibrary");
        }
        Library library = world.addLibrary(owner);
        change(library, call.body());
        return call.created(json(library));
    }

    private static void change(Library library, Values body) {
        if (body.given("name")) {
            library.name = body.required("name");
        }
        if (body.given("importPaths")) {
            library.importPaths = body.texts("importPaths");
        }
        if (body.given("exclusionPatterns")) {
            library.exclusionPatterns = body.texts("exclusionPatterns");
        }
    }

    private FakeResponse update(Call call) {
        Library library = library(call);
        if (!call.body().has("name") && LISTS.stream().noneMatch(call.body()::has)) {
            throw Responses.failed("updateLibrary");
        }
        for (String path : call.body().texts("importPaths")) {
            String wrong = wrong(path);
            if (wrong != null) {
                throw new ApiException(400, "Invalid import path: " + wrong);
            }
        }
        change(library, call.body());
        library.updatedAt = world.now();
        return call.ok(json(library));
    }

    private List<Asset> assets(Library library) {
        return world.assets.newestFirst(library.owner).stream()
                .filter(asset -> asset.library == library)
                .toList();
    }

    private FakeResponse delete(Call call) {
        Library library = library(call);
        world.libraries.remove(library.id);
        world.jobs.add(() -> world.purge(assets(library)));
        return call.noContent();
    }

    private FakeResponse scan(Call call) {
        Library library = library(call);
        world.jobs.add(() -> {
            if (world.libraries.containsKey(library.id)) {
                new LibraryScan(world, library).run();
            }
        });
        return call.noContent();
    }

    private FakeResponse statistics(Call call) {
        UUID id = call.id();
        Library library = world.libraries.get(id);
        if (library == null) {
            throw new ApiException(400, "Library " + id + " not found");
        }
        List<Asset> assets = assets(library);
        long videos = assets.stream().filter(asset -> asset.video).count();
        Map<String, @Nullable Object> json = Json.object("photos", assets.size() - videos);
        json.put("videos", videos);
        json.put("usage", assets.stream().mapToLong(asset -> asset.blob.size()).sum());
        json.put("total", assets.size());
        return call.ok(json);
    }

    private FakeResponse validate(Call call) {
        call.id();
        return call.ok(Json.object(
                "importPaths",
                call.body().texts("importPaths").stream()
                        .map(path -> {
                            String wrong = wrong(path);
                            Map<String, @Nullable Object> json = Json.object("importPath", path);
                            json.put("isValid", wrong == null);
                            if (wrong != null) {
                                json.put("message", wrong);
                            }
                            return json;
                        })
                        .toList()));
    }

    /** {@return why a folder cannot be imported, or null} */
    private static @Nullable String wrong(String text) {
        Path path = Path.of(text);
        if (text.equals("/data") || text.startsWith("/data/")) {
            return "Cannot use media upload folder for external libraries";
        } else if (!path.isAbsolute()) {
            return "Import path must be absolute, try /usr/src/app/server/" + text;
        } else if (!Files.exists(path)) {
            return "Path does not exist (ENOENT)";
        }
        return Files.isDirectory(path) ? null : "Not a directory";
    }
}
