package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.internal.EventType;
import io.github.immichsdk.sync.internal.MirrorRule;
import io.github.immichsdk.sync.internal.SyncTypeTable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Interprets the rules of the table of sync types. Types that are not in it, such as those of a newer server, have no effect.
 */
final class MirrorRules {

    private static final Change NOTHING = new Change(MirrorRule.Effect.NONE, MirrorTable.DOUBT, "", Map.of());

    private MirrorRules() {}

    /**
     * Returns the effect of a line.
     *
     * @param line the fields of the line
     * @throws IllegalArgumentException if its data lacks a field of the row's key
     */
    static Change of(Map<String, @Nullable Object> line) {
        EventType type = SyncTypeTable.event(String.valueOf(line.get("type")));
        if (type == null || type.rule().effect() == MirrorRule.Effect.NONE) {
            return NOTHING;
        }
        MirrorRule rule = type.rule();
        MirrorTable table = rule.table().isEmpty() ? MirrorTable.DOUBT : MirrorTable.valueOf(rule.table());
        Map<String, @Nullable Object> data = data(line);
        return new Change(rule.effect(), table, key(data, rule.key()), data);
    }

    private static Map<String, @Nullable Object> data(Map<String, @Nullable Object> line) {
        if (!(line.get("data") instanceof Map<?, ?> data)) {
            return Map.of();
        }
        @SuppressWarnings("unchecked") // the keys of a JSON map are strings
        Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) data;
        return Collections.unmodifiableMap(fields);
    }

    private static String key(Map<String, @Nullable Object> data, List<String> fields) {
        StringBuilder key = new StringBuilder();
        for (String field : fields) {
            if (!(data.get(field) instanceof String part) || part.isEmpty()) {
                throw new IllegalArgumentException(
                        "at $.data." + field + ": expected a string that is not empty, found none");
            }
            key.append(key.isEmpty() ? "" : "|").append(part);
        }
        return key.toString();
    }
}
