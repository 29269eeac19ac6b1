package io.github.immichsdk.stacks;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import java.util.List;

/** The operations on stacks. */
public final class StackOperations {

    /** Lists the caller's stacks, or looks for one by its primary asset. */
    public static final Operation SEARCH_STACKS = Operation.get("searchStacks", "/stacks")
            .needs(Permission.STACK_READ)
            .slow()
            .build();

    /** Makes a stack. Sent again it makes the same once more, under another id. */
    public static final Operation CREATE_STACK = Operation.post("createStack", "/stacks")
            .needs(Permission.STACK_CREATE)
            .build();

    /** Deletes many stacks, all or none. */
    public static final Operation DELETE_STACKS = Operation.delete("deleteStacks", "/stacks")
            .needs(Permission.STACK_DELETE)
            .effect(Effect.BULK_DELETES)
            .build();

    /** Reads one stack. */
    public static final Operation GET_STACK = Operation.get("getStack", "/stacks/{id}")
            .needs(Permission.STACK_READ)
            .build();

    /** Changes which asset is the primary one. The PUT form is the one that all versions have. */
    public static final Operation UPDATE_STACK = Operation.put("updateStack", "/stacks/{id}")
            .needs(Permission.STACK_UPDATE)
            .build();

    /** Deletes one stack. */
    public static final Operation DELETE_STACK = Operation.delete("deleteStack", "/stacks/{id}")
            .needs(Permission.STACK_DELETE)
            .build();

    /** Takes one asset out of a stack. */
    public static final Operation REMOVE_ASSET_FROM_STACK = Operation.delete(
                    "removeAssetFromStack", "/stacks/{id}/assets/{assetId}")
            .needs(Permission.STACK_UPDATE)
            .build();

    /** All of them. */
    public static final List<Operation> ALL = List.of(
            SEARCH_STACKS, CREATE_STACK, DELETE_STACKS, GET_STACK, UPDATE_STACK, DELETE_STACK, REMOVE_ASSET_FROM_STACK);

    private StackOperations() {}
}
