package io.github.immichsdk.assets;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.internal.call.Ambient;
import io.github.immichsdk.internal.jobs.Backoff;
import io.github.immichsdk.internal.jobs.CancellableWait;
import io.github.immichsdk.internal.time.Spans;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Waits until the server has done its background work on an asset: polls with increasing delays. */
final class Processing {

    private static final Backoff DELAYS =
            Backoff.startingAt(Duration.ofMillis(100)).limit(Duration.ofSeconds(5));

    private final Ambient ambient;

    Processing(Ambient ambient) {
        this.ambient = ambient;
    }

    Asset await(Supplier<Asset> read, Processed step, Duration timeout) {
        long end = ambient.nanoTime().getAsLong() + Spans.nanos(timeout);
        CancellableWait wait =
                new CancellableWait(ambient.sleeper(), null, FailedCall.unanswered(Operations.GET_ASSET_INFO, 0));
        for (int polls = 1; ; polls++) {
            Asset asset = read.get();
            if (step.of(asset)) {
                return asset;
            }
            long left = end - ambient.nanoTime().getAsLong();
            if (left <= 0) {
                throw new ImmichTimeoutException(
                        "the server has not made the " + step.toString().toLowerCase(Locale.ROOT) + " of asset "
                                + asset.id() + " within " + timeout
                                + ": its background jobs may be busy, paused, or unable to read the file",
                        FailedCall.unanswered(Operations.GET_ASSET_INFO, 0),
                        Limit.WHOLE_CALL,
                        null);
            }
            Duration delay = DELAYS.delay(polls);
            wait.pause(Spans.nanos(delay) < left ? delay : Duration.ofNanos(left));
        }
    }
}
