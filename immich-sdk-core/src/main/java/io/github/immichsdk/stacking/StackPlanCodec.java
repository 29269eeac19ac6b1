package io.github.immichsdk.stacking;

import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonObject;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** A stack plan as JSON. */
final class StackPlanCodec {

    private static final int FORMAT = 1;

    private StackPlanCodec() {}

    static String write(StackPlan plan) {
        return Json.text(Map.of(
                "format",
                FORMAT,
                "changes",
                plan.changes().stream().map(StackPlanCodec::change).toList()));
    }

    static Map<String, Object> change(StackChange change) {
        return Map.of(
                "kind", change.kind().name(),
                "members", change.members(),
                "stacksBefore",
                        change.stacksBefore().stream()
                                .map(StackPlanCodec::stack)
                                .toList(),
                "reason", change.reason());
    }

    private static Map<String, Object> stack(StackMembers stack) {
        return Map.of("stackId", stack.stackId(), "members", stack.members());
    }

    static StackPlan read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            JsonObject in = new JsonIn(Json.parser(bytes, 0, bytes.length)).object();
            int format = in.integer("format");
            if (format != FORMAT) {
                throw new IllegalArgumentException("stack plan: expected format " + FORMAT + ", got " + format);
            }
            return new StackPlan(in.objects("changes", StackPlanCodec::change));
        } catch (JacksonException | JsonShapeException e) {
            throw new IllegalArgumentException("stack plan: expected what toJson() wrote: " + e.getMessage(), e);
        }
    }

    static StackChange change(JsonObject in) {
        List<String> members = in.strings("members");
        if (members.size() < 2) {
            throw in.wrong("members", "two ids or more", members.size());
        }
        String kind = in.string("kind");
        for (StackChange.Kind known : StackChange.Kind.values()) {
            if (known.name().equals(kind)) {
                return new StackChange(
                        known, members, in.objects("stacksBefore", StackPlanCodec::stack), in.string("reason"));
            }
        }
        throw in.wrong("kind", "one of " + List.of(StackChange.Kind.values()), kind);
    }

    private static StackMembers stack(JsonObject in) {
        return new StackMembers(in.string("stackId"), in.strings("members"));
    }
}
