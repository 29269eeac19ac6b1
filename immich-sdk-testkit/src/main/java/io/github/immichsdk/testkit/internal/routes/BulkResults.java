package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.wire.Json;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The result for one id of a list. */
final class BulkResults {
    private BulkResults() {}

    static Map<String, @Nullable Object> done(UUID id) {
        Map<String, @Nullable Object> json = Json.object("id", id);
        json.put("success", true);
        return json;
    }

    static Map<String, @Nullable Object> failed(UUID id, String error) {
        Map<String, @Nullable Object> json = Json.object("id", id);
        json.put("success", false);
        json.put("error", error);
        return json;
    }
}
