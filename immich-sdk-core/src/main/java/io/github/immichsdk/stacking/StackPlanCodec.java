package io.github.immichsdk.stacking;

import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonObject;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** A stack plan as JSON. */
final class StackPlanCodec {

    private static final int FORMAT = 2;

    private StackPlanCodec() {}

    static String write(StackPlan plan) {
        return Json.text(Map.of(
                "format",
                FORMAT,
                "changes",
                plan.changes().stream().map(StackPlanCodec::change).toList(),
                "skipped",
                plan.skipped().stream()
                        .map(group -> Map.of("assets", assets(group.assets()), "reason", group.reason()))
                        .toList()));
    }

    private static Map<String, Object> change(StackChange change) {
        return Map.of(
                "kind", change.kind().name(),
                "members", assets(change.members()),
                "stacksBefore",
                        change.stacksBefore().stream()
                                .map(stack -> Map.of("stackId", stack.stackId(), "members", stack.members()))
                                .toList(),
                "reasons",
                        Map.of(
                                "group", change.reasons().group(),
                                "primary", change.reasons().primary(),
                                "kind", change.reasons().kind()));
    }

    private static List<Map<String, String>> assets(List<PlannedAsset> assets) {
        return assets.stream()
                .map(asset -> Map.of(
                        "id", asset.id(),
                        "fileName", asset.fileName(),
                        "localTime", asset.localTime().toString()))
                .toList();
    }

    static StackPlan read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            JsonObject in = new JsonIn(Json.parser(bytes, 0, bytes.length)).object();
            int format = in.integer("format");
            if (format != FORMAT) {
                throw new IllegalArgumentException(
                        "stack plan: expected format " + FORMAT + ", got " + format + "; make the plan again");
            }
            return new StackPlan(
                    in.objects("changes", StackPlanCodec::change),
                    in.objects(
                            "skipped", group -> new SkippedGroup(assets(group, "assets", 1), group.string("reason"))));
        } catch (JacksonException | JsonShapeException e) {
            throw new IllegalArgumentException("stack plan: expected what toJson() wrote: " + e.getMessage(), e);
        }
    }

    private static StackChange.Reasons reasons(JsonObject in) {
        return new StackChange.Reasons(in.string("group"), in.string("primary"), in.string("kind"));
    }

    private static StackChange change(JsonObject in) {
        List<PlannedAsset> members = assets(in, "members", 2);
        List<StackSnapshot> before = in.objects(
                "stacksBefore", stack -> new StackSnapshot(stack.string("stackId"), stack.strings("members")));
        StackChange.Reasons reasons = in.object("reasons", StackPlanCodec::reasons);
        String kind = in.string("kind");
        for (StackChange.Kind known : StackChange.Kind.values()) {
            if (known.name().equals(kind)) {
                return new StackChange(known, members, before, reasons);
            }
        }
        throw in.wrong("kind", "one of " + List.of(StackChange.Kind.values()), kind);
    }

    private static List<PlannedAsset> assets(JsonObject in, String name, int least) {
        List<PlannedAsset> assets =
                in.objects(name, asset -> new PlannedAsset(asset.string("id"), asset.string("fileName"), time(asset)));
        if (assets.size() < least) {
            throw in.wrong(name, least + " assets or more", assets.size());
        }
        return assets;
    }

    private static LocalDateTime time(JsonObject in) {
        String text = in.string("localTime");
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw in.wrong("localTime", "a date and time such as 2025-06-01T12:00:00", text);
        }
    }
}
