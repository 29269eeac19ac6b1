package io.github.immichsdk.assets;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.internal.call.Timing;
import io.github.immichsdk.internal.jobs.Backoff;
import io.github.immichsdk.internal.jobs.CancellableWait;
import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Waits until the server has done its background work on an asset: polls with increasing delays. */
final class ProcessingWait {

    private static final Backoff DELAYS =
            Backoff.startingAt(Duration.ofMillis(100)).limit(Duration.ofSeconds(5));

    private final Timing ambient;

    ProcessingWait(Timing ambient) {
        this.ambient = ambient;
    }

    Asset await(Supplier<Asset> read, ProcessingStep step, Duration timeout) {
        long end = ambient.nanoTime().getAsLong() + Durations.nanos(timeout);
        CancellableWait wait =
                new CancellableWait(ambient.sleeper(), null, FailedCall.unanswered(Operations.GET_ASSET_INFO, 0));
        for (int polls = 1; ; polls++) {
            Asset asset = read.get();
            if (step.of(asset)) {
                return asset;
            }
            long remaining = end - ambient.nanoTime().getAsLong();
            if (remaining <= 0) {
                throw new ImmichTimeoutException(
                        "the server has not made the " + step.toString().toLowerCase(Locale.ROOT) + " of asset "
                                + asset.id() + " within " + timeout
                                + ": its background jobs may be busy, paused, or unable to read the file",
                        FailedCall.unanswered(Operations.GET_ASSET_INFO, 0),
                        Limit.TOTAL,
                        null);
            }
            Duration delay = DELAYS.delay(polls);
            wait.pause(Durations.nanos(delay) < remaining ? delay : Duration.ofNanos(remaining));
        }
    }
}
