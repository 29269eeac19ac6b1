package io.github.immichsdk.sync;

import io.github.immichsdk.internal.call.Timing;
import io.github.immichsdk.internal.jobs.Sleeper;
import io.github.immichsdk.transport.CancelHandle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when someone waits, or a test says so; chance that is always a half. */
public final class FakeTime {

    private static final long BEGIN = 1_000_000_000L;

    private final List<Duration> waits = new ArrayList<>();
    private long nanos = BEGIN;
    private Runnable atWait = () -> {};

    public Timing ambient() {
        return new Timing(
                Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC),
                () -> nanos,
                new FakeSleeper(),
                () -> 0.5);
    }

    private final class FakeSleeper implements Sleeper {

        @Override
        public void sleep(Duration time) throws InterruptedException {
            sleep(time, new CancelHandle());
        }

        @Override
        public void sleep(Duration time, CancelHandle cancel) throws InterruptedException {
            waits.add(time);
            atWait.run();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!cancel.cancelled()) {
                nanos += time.toNanos();
            }
        }
    }

    /** {@return how long the clock says that it is since the beginning} */
    public Duration elapsed() {
        return Duration.ofNanos(nanos - BEGIN);
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
