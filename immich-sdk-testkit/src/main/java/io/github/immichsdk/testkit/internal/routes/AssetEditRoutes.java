package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /assets/{id}/edits}: crop, rotate and mirror. */
final class AssetEditRoutes {
    private static final List<String> CROP = List.of("x", "y", "width", "height");
    private static final List<String> AXES = List.of("horizontal", "vertical");
    private static final List<Integer> ANGLES = List.of(0, 90, 180, 270);
    private static final Map<String, List<String>> KEYS =
            Map.of("crop", CROP, "rotate", List.of("angle"), "mirror", List.of("axis"));
    private static final Schema EDITS = Schema.of(Field.objects(
                            "edits",
                            Schema.of(
                                    Field.oneOf("action", List.of("crop", "rotate", "mirror"))
                                            .required(),
                                    parameters().required()))
                    .min(1)
                    .required()
                    .before3(Constraint.ARRAY_MIN))
            .rule(AssetEditRoutes::broken);

    private final ServerState world;

    AssetEditRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_ASSET_EDITS, this::get),
                Route.of(Operations.EDIT_ASSET, this::put).body(EDITS),
                Route.of(Operations.REMOVE_ASSET_EDITS, this::delete));
    }

    private static Field parameters() {
        Field[] crop = CROP.stream()
                .map(key -> Field.of(Field.Kind.NUMBER, key)
                        .range(least(key), Double.POSITIVE_INFINITY)
                        .required())
                .toArray(Field[]::new);
        return Field.union(
                "parameters",
                "Invalid parameters for action, expected keys by action:"
                        + " crop: [x, y, width, height]; rotate: [angle]; mirror: [axis]",
                Schema.of(crop),
                Schema.of(Field.of(Field.Kind.NUMBER, "angle").required()),
                Schema.of(Field.oneOf("axis", AXES).required()));
    }

    private static @Nullable ApiException broken(Values values, FakeVersion version) {
        boolean three = version.isAtLeast(FakeVersion.V3_0_3);
        List<Values> edits = values.objects("edits");
        List<Map<String, @Nullable Object>> issues = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Set<List<@Nullable Object>> actions = new HashSet<>();
        boolean twice = false;
        for (int i = 0; i < edits.size(); i++) {
            String action = edits.get(i).required("action");
            Map<String, @Nullable Object> parameters =
                    Objects.requireNonNull(edits.get(i).map("parameters"));
            twice |= !actions.add(
                    action.equals("mirror")
                            ? List.of(action, String.valueOf(parameters.get("axis")))
                            : List.of(action));
            check(action, parameters, "edits." + i + ".parameters.", texts);
            if (!wrongKeys(action, parameters).isEmpty()) {
                if (action.equals("rotate") && parameters.containsKey("angle")) {
                    issues.add(issue(
                            List.of("edits", i, "parameters", "angle"),
                            "Angle must be one of the following values: 0, 90, 180, 270"));
                }
                issues.add(issue(
                        List.of("edits", i, "parameters"),
                        "Invalid parameters for action '" + action + "', expecting keys: "
                                + String.join(", ", KEYS.getOrDefault(action, List.of()))));
            }
        }
        if (twice) {
            issues.add(issue(List.of("edits"), "Duplicate edit actions are not allowed"));
            texts.add("Duplicate edit actions are not allowed");
        }
        if (three) {
            return issues.isEmpty() ? null : ApiException.invalid(issues);
        }
        return texts.isEmpty() ? null : ApiException.invalidTexts(texts);
    }

    /** {@return the parameters that an action lacks, or whose values are wrong} */
    private static List<String> wrongKeys(String action, Map<String, @Nullable Object> parameters) {
        return Objects.requireNonNull(KEYS.get(action)).stream()
                .filter(key -> !fits(key, parameters.get(key)))
                .toList();
    }

    private static boolean fits(String key, @Nullable Object value) {
        return switch (key) {
            case "axis" -> AXES.contains(String.valueOf(value));
            case "angle" -> value instanceof Number number && ANGLES.contains(number.intValue());
            default -> value instanceof Number number && number.doubleValue() >= least(key);
        };
    }

    private static int least(String key) {
        return key.length() == 1 ? 0 : 1;
    }

    /** Versions 1 and 2 name each wrong parameter. */
    private static void check(
            String action, Map<String, @Nullable Object> parameters, String path, List<String> texts) {
        for (String key : wrongKeys(action, parameters)) {
            String name = path + key;
            if (key.equals("axis")) {
                texts.add(name + " must be one of the following values: horizontal, vertical");
            } else if (key.equals("angle")) {
                texts.add(name + " must be one of the following values: 0, 90, 180, 270");
            } else {
                texts.add(name + " must not be less than " + least(key));
            }
        }
    }

    private static Map<String, @Nullable Object> issue(List<Object> path, String message) {
        Map<String, @Nullable Object> issue = Json.object("code", "custom");
        issue.put("path", path);
        issue.put("message", message);
        return issue;
    }

    private static Map<String, @Nullable Object> json(Asset asset) {
        Map<String, @Nullable Object> json = Json.object("assetId", asset.id);
        json.put(
                "edits",
                asset.edits.stream()
                        .map(edit -> {
                            Map<String, @Nullable Object> one = Json.object("id", edit.id());
                            one.put("action", edit.action());
                            one.put("parameters", edit.parameters());
                            return one;
                        })
                        .toList());
        return json;
    }

    private FakeResponse get(Call call) {
        return call.ok(json(Access.asset(call, "asset.read", call.id())));
    }

    private FakeResponse put(Call call) {
        Asset asset = Access.asset(call, "asset.edit.create", call.id());
        if (asset.video) {
            throw new ApiException(400, "Only images can be edited");
        }
        List<Values> edits = call.body().objects("edits");
        Stream<Values> behindFirst = edits.stream().skip(1);
        if (behindFirst.anyMatch(edit -> edit.required("action").equals("crop"))) {
            throw new ApiException(400, "Crop action must be the first edit action");
        }
        Values first = edits.get(0);
        if (first.required("action").equals("crop")) {
            checkCrop(asset, Objects.requireNonNull(first.map("parameters")));
        }
        asset.edits = edits.stream()
                .map(edit -> new Asset.Edit(
                        world.newId(), edit.required("action"), Objects.requireNonNull(edit.map("parameters"))))
                .toList();
        world.touch(asset);
        return call.ok(json(asset));
    }

    private static void checkCrop(Asset asset, Map<String, @Nullable Object> parameters) {
        Integer width = asset.originalWidth();
        Integer height = asset.originalHeight();
        if (width != null && number(parameters, "x") + number(parameters, "width") > width
                || height != null && number(parameters, "y") + number(parameters, "height") > height) {
            throw new ApiException(400, "Crop parameters are out of bounds");
        }
    }

    private static double number(Map<String, @Nullable Object> parameters, String name) {
        return parameters.get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    private FakeResponse delete(Call call) {
        Asset asset = Access.asset(call, "asset.edit.delete", call.id());
        asset.edits = List.of();
        world.touch(asset);
        return call.noContent();
    }
}
