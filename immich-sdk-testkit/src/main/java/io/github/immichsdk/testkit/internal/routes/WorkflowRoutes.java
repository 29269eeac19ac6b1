package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /workflows} and {@code /plugins}. Version 2 has one plugin with filters and actions, 3 has steps and no plugin. */
final class WorkflowRoutes {
    private static final List<String> TRIGGERS = List.of("AssetCreate", "AssetMetadataExtraction");
    private static final List<String> TRIGGERS_3_2 = List.of("AssetCreate", "AssetMetadataExtraction", "AssetTagged");
    private static final Schema STEP = Schema.of(
            Field.string("method").required(),
            Field.of(Field.Kind.MAP, "config").nullable(),
            Field.bool("enabled"));
    private static final Schema FILTER = Schema.of(
            Field.uuid("pluginFilterId").required().before3(Constraint.UUID), Field.of(Field.Kind.MAP, "filterConfig"));
    private static final Schema ACTION = Schema.of(
            Field.uuid("pluginActionId").required().before3(Constraint.UUID), Field.of(Field.Kind.MAP, "actionConfig"));

    /** A workflow. */
    private static final class Workflow {
        final UUID id;
        final User owner;
        final Instant createdAt;
        Instant updatedAt;
        String trigger = "";

        @Nullable
        String name;

        @Nullable
        String description;

        boolean enabled = true;
        List<Map<String, @Nullable Object>> filters = List.of();
        List<Map<String, @Nullable Object>> actions = List.of();
        boolean logging;

        Workflow(UUID id, User owner, Instant now) {
            this.id = id;
            this.owner = owner;
            this.createdAt = now;
            this.updatedAt = now;
        }
    }

    private final ServerState world;
    private final CorePlugin core;
    private final Map<UUID, Workflow> workflows = new LinkedHashMap<>();

    WorkflowRoutes(ServerState world) {
        this.world = world;
        this.core = new CorePlugin(world);
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_WORKFLOWS, this::list),
                Route.of(Operations.SEARCH_WORKFLOWS, this::list)
                        .query(Schema.of(trigger(), Field.bool("enabled").typed())),
                Route.of(Operations.GET_WORKFLOW_TRIGGERS, this::triggers),
                Route.of(Operations.CREATE_WORKFLOW, this::create).body(fields(true)),
                Route.of(Operations.GET_WORKFLOW, call -> call.ok(json(own(call, "workflow.read")))),
                Route.of(Operations.UPDATE_WORKFLOW, this::update)
                        .body(fields(false))
                        .patchTwin(),
                Route.of(Operations.DELETE_WORKFLOW, this::delete),
                Route.of(Operations.GET_WORKFLOW_FOR_SHARE, this::share),
                Route.of(Operations.GET_WORKFLOW_LOGS, this::logs),
                Route.of(Operations.GET_PLUGINS, call -> call.ok(List.of(core.json()))),
                Route.of(Operations.SEARCH_PLUGINS, call -> call.ok(List.of()))
                        .query(Schema.of(Field.bool("enabled").typed())),
                Route.of(Operations.SEARCH_PLUGIN_METHODS, WorkflowRoutes::methods)
                        .query(Schema.of(trigger(), Field.string("type"))),
                Route.of(Operations.SEARCH_PLUGIN_TEMPLATES, call -> call.ok(List.of())),
                Route.of(
                        Operations.GET_PLUGIN_TRIGGERS,
                        call -> call.ok(
                                List.of(trigger("AssetCreate", "asset"), trigger("PersonRecognized", "person")))),
                Route.of(Operations.GET_PLUGIN, this::plugin));
    }

    private Field trigger() {
        return Field.oneOf("trigger", world.version.isAtLeast(FakeVersion.V3_2_2) ? TRIGGERS_3_2 : TRIGGERS);
    }

    private Schema fields(boolean create) {
        if (world.three()) {
            return Schema.of(
                    create ? trigger().required() : trigger(),
                    Field.string("name").nullable(),
                    Field.string("description").nullable(),
                    Field.bool("enabled"),
                    Field.bool("logging").since(FakeVersion.V3_2_2),
                    Field.objects("steps", STEP));
        }
        Field type = Field.oneOf("triggerType", List.of("AssetCreate", "PersonRecognized"));
        Field name = Field.string("name").before3(Constraint.NOT_EMPTY, Constraint.STRING);
        Field filters = Field.objects("filters", FILTER);
        Field actions = Field.objects("actions", ACTION);
        return Schema.of(
                create ? type.required() : type,
                create ? name.required() : name,
                Field.string("description"),
                Field.bool("enabled"),
                create ? filters.required() : filters,
                create ? actions.required() : actions);
    }

    private static Map<String, @Nullable Object> trigger(String type, String context) {
        Map<String, @Nullable Object> json = Json.object("type", type);
        json.put("contextType", context);
        return json;
    }

    private FakeResponse triggers(Call call) {
        return call.ok((world.version.isAtLeast(FakeVersion.V3_2_2) ? TRIGGERS_3_2 : TRIGGERS)
                .stream()
                        .map(trigger -> {
                            Map<String, @Nullable Object> json = Json.object("trigger", trigger);
                            json.put("types", List.of("AssetV1"));
                            return json;
                        })
                        .toList());
    }

    private Map<String, @Nullable Object> json(Workflow workflow) {
        Map<String, @Nullable Object> json = Json.object("id", workflow.id);
        if (!world.three()) {
            json.put("ownerId", workflow.owner.id);
        }
        json.put(world.three() ? "trigger" : "triggerType", workflow.trigger);
        json.put("name", workflow.name);
        json.put("description", workflow.description);
        json.put("createdAt", Times.millis(workflow.createdAt));
        json.put("enabled", workflow.enabled);
        if (world.three()) {
            json.put("updatedAt", Times.millis(workflow.updatedAt));
            json.put("steps", List.of());
        } else {
            json.put("filters", workflow.filters);
            json.put("actions", workflow.actions);
        }
        if (world.version.isAtLeast(FakeVersion.V3_2_2)) {
            json.put("logging", workflow.logging);
        }
        return json;
    }

    private Workflow own(Call call, String permission) {
        return Access.own(call, permission, workflows.get(call.id()), workflow -> workflow.owner);
    }

    private FakeResponse list(Call call) {
        String trigger = world.three() ? call.query().text("trigger") : null;
        List<Map<String, @Nullable Object>> found = new ArrayList<>(workflows.values().stream()
                .filter(workflow -> workflow.owner == call.user())
                .filter(workflow -> trigger == null || workflow.trigger.equals(trigger))
                .map(this::json)
                .toList());
        Collections.reverse(found);
        return call.ok(found);
    }

    private FakeResponse create(Call call) {
        checkParts(call.body());
        Workflow workflow = new Workflow(world.newId(), call.user(), world.now());
        workflow.description = world.three() ? null : "";
        change(workflow, call.body());
        workflow.filters = parts(workflow, call.body().objects("filters"), "Filter");
        workflow.actions = parts(workflow, call.body().objects("actions"), "Action");
        workflows.put(workflow.id, workflow);
        return call.created(json(workflow));
    }

    private void checkParts(Values body) {
        checkIds(body.objects("filters"), "Filter", core.filterIds());
        checkIds(body.objects("actions"), "Action", core.actionIds());
        body.objects("steps").forEach(step -> {
            throw new ApiException(400, "Unknown method " + step.text("method"));
        });
    }

    private static void checkIds(List<Values> parts, String kind, Set<UUID> known) {
        for (Values part : parts) {
            UUID id = part.requiredUuid("plugin" + kind + "Id");
            if (!known.contains(id)) {
                throw new ApiException(400, "Invalid " + kind.toLowerCase(Locale.ROOT) + " ID: " + id);
            }
        }
    }

    /** {@return the parts as they are stored; nobody checks their configuration} */
    private List<Map<String, @Nullable Object>> parts(Workflow workflow, List<Values> parts, String kind) {
        List<Map<String, @Nullable Object>> stored = new ArrayList<>();
        for (Values part : parts) {
            String config = kind.toLowerCase(Locale.ROOT) + "Config";
            Map<String, @Nullable Object> json = Json.object("id", world.newId());
            json.put("workflowId", workflow.id);
            json.put("plugin" + kind + "Id", part.required("plugin" + kind + "Id"));
            json.put(config, part.map(config));
            json.put("order", stored.size());
            stored.add(json);
        }
        return stored;
    }

    private void change(Workflow workflow, Values body) {
        String trigger = body.text(world.three() ? "trigger" : "triggerType");
        workflow.trigger = trigger == null ? workflow.trigger : trigger;
        workflow.name = body.has("name") ? body.text("name") : workflow.name;
        workflow.description = body.has("description") ? body.text("description") : workflow.description;
        workflow.enabled = body.bool("enabled", workflow.enabled);
        workflow.logging = body.bool("logging", workflow.logging);
        workflow.updatedAt = world.now();
    }

    private FakeResponse update(Call call) {
        Workflow workflow = own(call, "workflow.update");
        checkParts(call.body());
        if (call.body().has("filters") || call.body().has("actions")) {
            throw Responses.failed("updateWorkflow");
        }
        boolean none = List.of("name", "description", "enabled", "triggerType").stream()
                .noneMatch(call.body()::has);
        if (!world.three() && none) {
            throw new ApiException(400, "No fields to update");
        }
        change(workflow, call.body());
        return call.ok(json(workflow));
    }

    private FakeResponse delete(Call call) {
        workflows.remove(own(call, "workflow.delete").id);
        return call.noContent();
    }

    private FakeResponse share(Call call) {
        Workflow workflow = own(call, "workflow.read");
        Map<String, @Nullable Object> json = Json.object("trigger", workflow.trigger);
        json.put("name", workflow.name);
        json.put("description", workflow.description);
        json.put("steps", List.of());
        return call.ok(json);
    }

    private FakeResponse logs(Call call) {
        own(call, "workflow.read");
        return call.ok(List.of());
    }

    /** A type makes every version that has this operation fail. */
    private static FakeResponse methods(Call call) {
        if (call.query().given("type")) {
            throw Responses.failed("searchPluginMethods");
        }
        return call.ok(List.of());
    }

    private FakeResponse plugin(Call call) {
        if (!world.three() && call.id().equals(core.id)) {
            return call.ok(core.json());
        }
        throw new ApiException(400, "Plugin not found");
    }
}
