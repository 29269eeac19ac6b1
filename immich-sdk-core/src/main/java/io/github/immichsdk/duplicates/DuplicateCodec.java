package io.github.immichsdk.duplicates;

import io.github.immichsdk.assets.AssetCodec;
import io.github.immichsdk.internal.json.JsonObject;

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
}
