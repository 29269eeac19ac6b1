package io.github.immichsdk.sync;

import io.github.immichsdk.internal.call.Ambient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when someone waits, or a test says so; chance that is always a half. */
public final class FakeTime {

    private final List<Duration> waits = new ArrayList<>();
    private long nanos = 1_000_000_000L;
    private Runnable atWait = () -> {};

    public Ambient ambient() {
        return new Ambient(
                Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC),
                () -> nanos,
                time -> {
                    waits.add(time);
                    atWait.run();
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    nanos += time.toNanos();
                },
                () -> 0.5);
    }

    public void pass(Duration time) {
        nanos += time.toNanos();
    }

    public void atWait(Runnable action) {
        atWait = action;
    }

    public List<Duration> waits() {
        return waits;
    }
}
