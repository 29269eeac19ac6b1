package io.github.immichsdk.trash;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import java.util.List;

/** The operations on the trash as a whole. */
public final class TrashOperations {

    /** Restores all. */
    public static final Operation RESTORE_TRASH = Operation.post("restoreTrash", "/trash/restore")
            .effect(Effect.REPEATABLE)
            .needs(Permission.ASSET_DELETE)
            .slow()
            .build();

    /** Deletes all for good. */
    public static final Operation EMPTY_TRASH = Operation.post("emptyTrash", "/trash/empty")
            .effect(Effect.REPEATABLE)
            .needs(Permission.ASSET_DELETE)
            .slow()
            .build();

    /** All of them. */
    public static final List<Operation> ALL = List.of(RESTORE_TRASH, EMPTY_TRASH);

    private TrashOperations() {}
}
