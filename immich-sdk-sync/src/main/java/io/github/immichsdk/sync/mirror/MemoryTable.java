package io.github.immichsdk.sync.mirror;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table in memory, with an index for each lookup field. Not thread-safe. */
final class MemoryTable {

    private final Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
    private final Map<String, Map<Object, Set<String>>> indexes = new HashMap<>();

    MemoryTable(List<String> lookups) {
        lookups.forEach(field -> indexes.put(field, new HashMap<>()));
    }

    /** Puts a row, or removes it if it is null; returns the previous one. */
    @Nullable
    Map<String, @Nullable Object> put(String key, @Nullable Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> before = row == null ? rows.remove(key) : rows.put(key, row);
        indexes.forEach((field, index) -> {
            Object was = before == null ? null : before.get(field);
            Object is = row == null ? null : row.get(field);
            if (was != null && !was.equals(is)) {
                index.computeIfPresent(was, (value, keys) -> {
                    keys.remove(key);
                    return keys.isEmpty() ? null : keys;
                });
            }
            if (is != null && !is.equals(was)) {
                index.computeIfAbsent(is, value -> new LinkedHashSet<>(2)).add(key);
            }
        });
        return before;
    }

    @Nullable
    Map<String, @Nullable Object> get(String key) {
        return rows.get(key);
    }

    List<String> keys(String field, String value) {
        Map<Object, Set<String>> index = indexes.get(field);
        if (index == null) {
            throw new IllegalArgumentException("field: expected one of " + indexes.keySet() + ", got " + field);
        }
        Set<String> keys = index.get(value);
        return keys == null ? List.of() : List.copyOf(keys);
    }

    Map<String, Map<String, @Nullable Object>> copy() {
        return new LinkedHashMap<>(rows);
    }

    int size() {
        return rows.size();
    }
}
