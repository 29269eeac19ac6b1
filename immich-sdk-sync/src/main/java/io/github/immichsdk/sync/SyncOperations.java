package io.github.immichsdk.sync;

import io.github.immichsdk.api.Answer;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.OperationSource;
import io.github.immichsdk.api.Permission;
import java.util.List;

/**
 * The operations of the event stream. All refuse API keys, although the server's OpenAPI file names permissions for them.
 */
public final class SyncOperations implements OperationSource {

    /** Streams what changed since the session's checkpoints. */
    public static final Operation GET_SYNC_STREAM = Operation.post("getSyncStream", "/sync/stream")
            .answers(Answer.LINES)
            .effect(Effect.READS)
            .needs(Permission.SYNC_STREAM)
            .sessionsOnly()
            .build();

    /** Lists the session's checkpoints. */
    public static final Operation GET_SYNC_ACK = Operation.get("getSyncAck", "/sync/ack")
            .needs(Permission.SYNC_CHECKPOINT_READ)
            .sessionsOnly()
            .build();

    /** Moves the session's checkpoints. */
    public static final Operation SEND_SYNC_ACK = Operation.post("sendSyncAck", "/sync/ack")
            .answers(Answer.NONE)
            .effect(Effect.REPEATABLE)
            .needs(Permission.SYNC_CHECKPOINT_UPDATE)
            .sessionsOnly()
            .build();

    /** Removes some or all of the session's checkpoints. */
    public static final Operation DELETE_SYNC_ACK = Operation.delete("deleteSyncAck", "/sync/ack")
            .effect(Effect.REPEATABLE)
            .needs(Permission.SYNC_CHECKPOINT_DELETE)
            .sessionsOnly()
            .build();

    /** All of them. */
    public static final List<Operation> ALL = List.of(GET_SYNC_STREAM, GET_SYNC_ACK, SEND_SYNC_ACK, DELETE_SYNC_ACK);

    /** Made by the service loader. */
    public SyncOperations() {}

    @Override
    public List<Operation> operations() {
        return ALL;
    }
}
