package io.github.immichsdk;

import io.github.immichsdk.internal.call.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Builds clients that never wait between requests: a wait moves their clock instead. */
public final class Hurried {

    private Hurried() {}

    /** {@return a builder of such a client} */
    public static ImmichClientBuilder builder() {
        AtomicLong skipped = new AtomicLong();
        InstantSource clock = () -> Instant.now().plusNanos(skipped.get());
        return ImmichClient.builder()
                .ambient(new Timing(
                        clock.withZone(ZoneOffset.UTC),
                        () -> System.nanoTime() + skipped.get(),
                        time -> wait(time, skipped),
                        () -> 0.5));
    }

    private static void wait(Duration time, AtomicLong skipped) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        skipped.addAndGet(time.toNanos());
    }
}
