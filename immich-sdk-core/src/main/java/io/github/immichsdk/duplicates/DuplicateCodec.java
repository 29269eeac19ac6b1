package io.github.immichsdk.duplicates;

import io.github.immichsdk.assets.AssetCodec;
import io.github.immichsdk.internal.json.JsonObject;
import java.util.Map;

/** Reads groups of duplicates. */
final class DuplicateCodec {

    private DuplicateCodec() {}

    static DuplicateGroup group(JsonObject in) {
        return new DuplicateGroup(
                in.string("duplicateId"),
                in.objects("assets", AssetCodec::asset),
                in.strings("suggestedKeepAssetIds"),
                in.rest());
    }

    static ResolutionResult resolved(String duplicateId) {
        return new ResolutionResult(duplicateId, true, null, null, Map.of());
    }

    static ResolutionResult result(JsonObject in) {
        return new ResolutionResult(
                in.string("id"),
                in.bool("success"),
                in.stringOrNull("error"),
                in.stringOrNull("errorMessage"),
                in.rest());
    }
}
