package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Stack;
import io.github.immichsdk.testkit.internal.state.StackTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stacks as the server writes them. */
public final class StackJson {
    private static final Set<AssetJson.Part> LISTED = EnumSet.of(AssetJson.Part.EXIF, AssetJson.Part.NESTED);
    private static final Set<AssetJson.Part> SINGLE =
            EnumSet.of(AssetJson.Part.EXIF, AssetJson.Part.NESTED, AssetJson.Part.TAGS);

    private final AssetJson assets;

    /** Makes a writer for that world's version. */
    public StackJson(ServerState world) {
        this.assets = new AssetJson(world);
    }

    /** {@return the stack as listed and as created, without tags} */
    public Map<String, @Nullable Object> listed(Stack stack) {
        return of(stack, LISTED);
    }

    /** {@return the stack as got and as updated, with tags} */
    public Map<String, @Nullable Object> single(Stack stack) {
        return of(stack, SINGLE);
    }

    private Map<String, @Nullable Object> of(Stack stack, Set<AssetJson.Part> parts) {
        Map<String, @Nullable Object> json = Json.object("id", stack.id);
        json.put("primaryAssetId", stack.primary);
        List<Map<String, @Nullable Object>> members = StackTable.shown(stack).stream()
                .map(asset -> assets.of(asset, stack.owner, parts))
                .toList();
        json.put("assets", members);
        return json;
    }
}
