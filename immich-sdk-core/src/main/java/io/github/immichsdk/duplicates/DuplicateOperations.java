package io.github.immichsdk.duplicates;

import io.github.immichsdk.api.Answer;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ServerVersion;
import java.util.List;

/** The operations on duplicates. */
public final class DuplicateOperations {

    /** Lists the groups of duplicates. */
    public static final Operation GET_ASSET_DUPLICATES = Operation.get("getAssetDuplicates", "/duplicates")
            .needs(Permission.DUPLICATE_READ)
            .slow()
            .build();

    /** Resolves groups. Once they are gone, the same again is refused as a whole. */
    public static final Operation RESOLVE_DUPLICATES = Operation.post("resolveDuplicates", "/duplicates/resolve")
            .needs(Permission.DUPLICATE_DELETE)
            .effect(Effect.BULK_DELETES)
            .since(new ServerVersion(2, 7, 0))
            .slow()
            .build();

    /** Forgets one group. */
    public static final Operation DELETE_DUPLICATE = Operation.delete("deleteDuplicate", "/duplicates/{id}")
            .needs(Permission.DUPLICATE_DELETE)
            .build();

    /** Forgets many groups. */
    public static final Operation DELETE_DUPLICATES = Operation.delete("deleteDuplicates", "/duplicates")
            .needs(Permission.DUPLICATE_DELETE)
            .effect(Effect.BULK_DELETES)
            .answers(Answer.NONE)
            .slow()
            .build();

    /** All of them. */
    public static final List<Operation> ALL =
            List.of(GET_ASSET_DUPLICATES, RESOLVE_DUPLICATES, DELETE_DUPLICATE, DELETE_DUPLICATES);

    private DuplicateOperations() {}
}
