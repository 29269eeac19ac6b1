package io.github.immichsdk.stacks;

import io.github.immichsdk.assets.AssetCodec;
import io.github.immichsdk.internal.json.JsonObject;
import java.util.List;

/** Reads stacks. */
public final class StackCodec {

    private StackCodec() {}

    /**
     * Reads a stack.
     *
     * @param in the JSON
     * @return the stack
     */
    public static Stack stack(JsonObject in) {
        return new Stack(
                in.string("id"),
                in.string("primaryAssetId"),
                in.objects("assets", AssetCodec::asset),
                List.of(),
                in.rest());
    }

    static StackIds ids(JsonObject in) {
        return new StackIds(
                in.string("id"), in.string("primaryAssetId"), in.objects("assets", asset -> asset.string("id")));
    }
}
