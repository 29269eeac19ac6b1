package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /jobs} and {@code /queues}. Whoever asks for the queues finds them empty: all work is done then. */
final class JobRoutes {
    private static final List<String> MANUAL = List.of(
            "person-cleanup", "tag-cleanup", "user-cleanup", "memory-cleanup", "memory-create", "backup-database");
    private static final List<String> INTEGRITY = List.of("missing-files", "untracked-files", "checksum-mismatch");
    private static final List<String> ALL_MANUAL = Stream.concat(
                    MANUAL.stream(),
                    Stream.of("", "-refresh", "-delete-all")
                            .flatMap(what -> INTEGRITY.stream().map(kind -> "integrity-" + kind + what)))
            .toList();
    private static final Schema CREATE = Schema.of(
            manual(MANUAL).until(FakeVersion.V2_7_5), manual(ALL_MANUAL).since(FakeVersion.V3_0_3));
    private static final Schema COMMAND = Schema.of(
            Field.oneOf("command", List.of("start", "pause", "resume", "empty", "clear-failed"))
                    .required()
                    .before3(Constraint.NOT_EMPTY, Constraint.ENUM),
            Field.bool("force"));
    private static final Schema UPDATE = Schema.of(Field.bool("isPaused"));
    private static final Schema EMPTY = Schema.of(Field.bool("failed"));
    private static final Schema JOBS =
            Schema.of(Field.oneOf("status", List.of("active", "failed", "completed", "delayed", "waiting", "paused"))
                    .list()
                    .wrapped());

    private static Field manual(List<String> names) {
        return Field.oneOf("name", names).required().before3(Constraint.NOT_EMPTY, Constraint.ENUM);
    }

    private final ServerState world;

    JobRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_ALL_JOBS_STATUS, this::all),
                Route.of(Operations.GET_QUEUES_LEGACY, this::all),
                Route.of(Operations.CREATE_JOB, call -> call.noContent()).body(CREATE),
                Route.of(Operations.SEND_JOB_COMMAND, this::command).body(COMMAND),
                Route.of(Operations.RUN_QUEUE_COMMAND_LEGACY, this::command).body(COMMAND),
                Route.of(Operations.GET_QUEUES, this::queues),
                Route.of(Operations.GET_QUEUE, call -> call.ok(queue(name(call, "name")))),
                Route.of(Operations.UPDATE_QUEUE, this::update).body(UPDATE),
                Route.of(Operations.GET_QUEUE_JOBS, this::jobs).query(JOBS),
                Route.of(Operations.EMPTY_QUEUE, this::empty).body(EMPTY));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "thumbnailGeneration",
                "metadataExtraction",
                "videoConversion",
                "faceDetection",
                "facialRecognition",
                "smartSearch",
                "duplicateDetection",
                "backgroundTask",
                "storageTemplateMigration",
                "migration",
                "search",
                "sidecar",
                "library",
                "notifications",
                "backupDatabase"));
        if (!world.one()) {
            names.addAll(
                    world.three()
                            ? List.of("ocr", "workflow", "integrityCheck", "editor")
                            : List.of("ocr", "workflow", "editor"));
        }
        return names;
    }

    /** {@return the name of a queue in the path; 400 if there is none} */
    private String name(Call call, String parameter) {
        return Schema.of(Field.oneOf(parameter, names()).required())
                .texts(Map.of(parameter, List.of(call.parameter(parameter))), call.version())
                .required(parameter);
    }

    private static Map<String, @Nullable Object> counts(int waiting) {
        Map<String, @Nullable Object> counts = Json.object("active", 0);
        for (String name : List.of("completed", "failed", "delayed", "waiting", "paused")) {
            counts.put(name, name.equals("waiting") ? waiting : 0);
        }
        return counts;
    }

    private Map<String, @Nullable Object> legacy(String name, int waiting) {
        Map<String, @Nullable Object> status = Json.object("isActive", false);
        status.put("isPaused", world.pausedQueues.contains(name));
        Map<String, @Nullable Object> queue = Json.object("jobCounts", counts(waiting));
        queue.put("queueStatus", status);
        return queue;
    }

    private Map<String, @Nullable Object> queue(String name) {
        Map<String, @Nullable Object> queue = Json.object("name", name);
        queue.put("isPaused", world.pausedQueues.contains(name));
        queue.put("statistics", counts(0));
        return queue;
    }

    private FakeResponse all(Call call) {
        world.jobs.runAll();
        Map<String, @Nullable Object> json = Json.object();
        names().forEach(name -> json.put(name, legacy(name, 0)));
        return call.ok(json);
    }

    private FakeResponse queues(Call call) {
        world.jobs.runAll();
        return call.ok(names().stream().map(this::queue).toList());
    }

    private FakeResponse command(Call call) {
        String name = name(call, world.one() ? "id" : "name");
        String command = call.body().required("command");
        if (command.equals("pause")) {
            world.pausedQueues.add(name);
        } else if (command.equals("resume")) {
            world.pausedQueues.remove(name);
        }
        world.jobs.runAll();
        return call.ok(legacy(name, command.equals("start") ? 1 : 0));
    }

    private FakeResponse update(Call call) {
        String name = name(call, "name");
        Boolean paused = call.body().bool("isPaused");
        if (Boolean.TRUE.equals(paused) && name.equals("backgroundTask")) {
            throw new ApiException(400, "The BackgroundTask queue cannot be paused");
        }
        if (paused != null) {
            world.pausedQueues.remove(name);
            world.pausedQueues.addAll(paused ? Set.of(name) : Set.of());
        }
        return call.ok(queue(name));
    }

    private FakeResponse jobs(Call call) {
        name(call, "name");
        return call.ok(List.of());
    }

    private FakeResponse empty(Call call) {
        name(call, "name");
        return call.noContent();
    }
}
