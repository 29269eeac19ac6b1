package io.github.immichsdk.uploads;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.jobs.Backoff;
import io.github.immichsdk.internal.jobs.CancellableWait;
import io.github.immichsdk.internal.text.Amounts;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import io.github.immichsdk.trash.Trash;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Restores the server's copy of a file from the trash. A copy that is already being permanently deleted looks the same, and
 * the server reports it as restored, but it disappears a little later, or before it can be restored: so the SDK reads it
 * again, and waits until it is gone.
 */
final class TrashedCopy {

    private static final Backoff DELAYS =
            Backoff.startingAt(Duration.ofMillis(200)).limit(Duration.ofSeconds(5));
    /** How long to wait for a copy that cannot be restored because it is being deleted. */
    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(30);

    private final CallExecutor calls;
    private final UploadChecks checks;

    TrashedCopy(CallExecutor calls, UploadChecks checks) {
        this.calls = calls;
        this.checks = checks;
    }

    /**
     * Restores an asset.
     *
     * @return the result; null if it was being deleted for good and is gone now, so that the file is to be sent
     */
    @Nullable
    UploadResult restored(String checksum, String assetId, @Nullable CancelHandle cancel) {
        ImmichNotFoundException vanished = restore(assetId);
        UploadResult done = new UploadResult(assetId, UploadOutcome.RESTORED, false, Map.of());
        if (calls.dryRun() != null) {
            return done;
        }
        Duration waited = Duration.ZERO;
        CancellableWait wait = new CancellableWait(calls.ambient().sleeper(), cancel, call());
        for (int polls = 1; ; polls++) {
            UploadCheck now = checks.check(List.of(checksum)).get(0);
            if (now.assetId() == null) {
                return null;
            }
            if (!now.trashed()) {
                return now.assetId().equals(assetId)
                        ? done
                        : new UploadResult(now.assetId(), UploadOutcome.DUPLICATE, false, Map.of());
            }
            if (vanished != null && waited.compareTo(LONGEST_REFUSAL) >= 0) {
                throw vanished;
            }
            Duration limit = calls.options().timeouts().total();
            if (waited.compareTo(limit) >= 0) {
                throw new ImmichTimeoutException(
                        "the server is deleting its copy of the file for good, asset " + assetId
                                + ", and has not done so within timeouts.total (" + Amounts.limit(limit)
                                + "): are its background jobs paused? Upload the file again later",
                        FailedCall.notSent(Operations.UPLOAD_ASSET),
                        Limit.TOTAL,
                        null);
            }
            Duration delay = DELAYS.delay(polls);
            wait.pause(delay);
            waited = waited.plus(delay);
        }
    }

    /** {@return the error that the asset is gone although it has just existed; null if the server reported it as restored} */
    private @Nullable ImmichNotFoundException restore(String assetId) {
        try {
            InternalAccess.make(Trash.class, calls).restore(List.of(assetId));
            return null;
        } catch (ImmichNotFoundException e) {
            return e;
        }
    }

    private static FailedCall call() {
        return FailedCall.notSent(Operations.UPLOAD_ASSET);
    }
}
