package io.github.immichsdk.sync;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.TransportResponse;
import java.util.List;

/** Opens event streams, and lists the checkpoints. Thread-safe. */
final class SyncRequests {

    private final CallExecutor calls;

    SyncRequests(CallExecutor calls) {
        this.calls = calls;
    }

    CallExecutor calls() {
        return calls;
    }

    /**
     * Requests the stream, and waits for its headers.
     *
     * @param types the types to request
     * @param options the options of the stream
     * @param cancel stops it from another thread
     * @return the reader of the events; the caller closes it
     */
    EventReader open(SyncTypes types, StreamOptions options, CancelHandle cancel) {
        // before the request for the version, which would be sent with an unusable credential
        calls.requireSupported(Operations.GET_SYNC_STREAM);
        return new EventReader(
                response(types, options.start(), cancel),
                options,
                cancel,
                calls.options().timeouts().total());
    }

    /** {@return the session's checkpoints} */
    List<StoredAck> acks() {
        return calls.execute(
                Call.<List<StoredAck>>to(Operations.GET_SYNC_ACK).reading(in -> in.array(StoredAck.class)));
    }

    private TransportResponse response(SyncTypes types, StreamOptions.Start start, CancelHandle cancel) {
        List<String> names = types.namesFor(calls.version());
        try {
            return send(names, start, cancel);
        } catch (ImmichStatusException e) {
            if (e.status() != 400) {
                throw e;
            }
            // the names were right for the known version: perhaps the server was upgraded since then
            calls.forgetVersion();
            List<String> fresh = types.namesFor(calls.version());
            if (fresh.equals(names)) {
                throw e;
            }
            return send(fresh, start, cancel);
        }
    }

    private TransportResponse send(List<String> names, StreamOptions.Start start, CancelHandle cancel) {
        Call<TransportResponse> call = Call.to(Operations.GET_SYNC_STREAM);
        call.cancelledBy(cancel);
        boolean reset = start == StreamOptions.Start.RESET;
        if (reset) {
            // deletes checkpoints, so it is a write; a dry run does not send it and reads from the checkpoints
            call.effect(Effect.REPEATABLE).inDryRun(() -> send(names, StreamOptions.Start.CHECKPOINTS, cancel));
        }
        return calls.open(call.json(new StreamRequest(names, reset ? true : null)));
    }
}
