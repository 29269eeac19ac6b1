package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /jobs} and {@code /queues}. Whoever asks for the queues finds them empty: all work is done then. */
final class JobRoutes {
    private static final Schema CREATE = Schema.of(Field.string("name").required());
    private static final Schema COMMAND = Schema.of(
            Field.oneOf("command", List.of("start", "pause", "resume", "empty", "clear-failed"))
                    .required(),
            Field.bool("force"));

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
                Route.of(Operations.GET_QUEUES, this::queues));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "thumbnailGeneration",
                "metadataExtraction",
                "videoConversion",
                "smartSearch",
                "storageTemplateMigration",
                "migration",
                "backgroundTask",
                "search",
                "duplicateDetection",
                "faceDetection",
                "facialRecognition",
                "sidecar",
                "library",
                "notifications",
                "backupDatabase"));
        if (!world.one()) {
            names.addAll(List.of("ocr", "workflow", "editor"));
        }
        if (world.three()) {
            names.add("integrityCheck");
        }
        return names;
    }

    private static Map<String, @Nullable Object> idle() {
        Map<String, @Nullable Object> counts = Json.object("active", 0);
        for (String name : List.of("completed", "failed", "delayed", "waiting", "paused")) {
            counts.put(name, 0);
        }
        Map<String, @Nullable Object> status = Json.object("isActive", false);
        status.put("isPaused", false);
        Map<String, @Nullable Object> queue = Json.object("jobCounts", counts);
        queue.put("queueStatus", status);
        return queue;
    }

    private FakeResponse all(Call call) {
        world.jobs.runAll();
        Map<String, @Nullable Object> json = Json.object();
        names().forEach(name -> json.put(name, idle()));
        return call.ok(json);
    }

    private FakeResponse command(Call call) {
        String name = world.one() ? call.parameter("id") : call.parameter("name");
        if (!names().contains(name)) {
            throw new ApiException(400, "Invalid job name: " + name);
        }
        world.jobs.runAll();
        return call.ok(idle());
    }

    private FakeResponse queues(Call call) {
        world.jobs.runAll();
        return call.ok(names().stream()
                .map(name -> {
                    Map<String, @Nullable Object> queue = Json.object("name", name);
                    queue.put("isPaused", false);
                    queue.put("statistics", idle().get("jobCounts"));
                    return queue;
                })
                .toList());
    }
}
