package io.github.immichsdk.assets;

import io.github.immichsdk.internal.call.CallExecutor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that a program keeps with an asset, as the response to a request about many assets has it. */
record StoredMetadata(
        String assetId,
        String key,
        Map<String, @Nullable Object> value,
        Instant updatedAt,
        Map<String, @Nullable Object> additionalProperties) {

    AssetMetadata metadata() {
        return new AssetMetadata(key, value, updatedAt, additionalProperties);
    }

    /** {@return what a dry run returns for some assets} */
    static List<StoredMetadata> made(
            List<String> ids, String key, Map<String, Map<String, ?>> values, CallExecutor calls) {
        Instant now = calls.ambient().clock().instant();
        List<StoredMetadata> made = new ArrayList<>();
        for (String id : ids) {
            Map<String, @Nullable Object> value = new LinkedHashMap<>(values.getOrDefault(id, Map.of()));
            made.add(new StoredMetadata(id, key, Collections.unmodifiableMap(value), now, Map.of()));
        }
        return made;
    }
}
