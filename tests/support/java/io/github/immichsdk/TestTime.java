package io.github.immichsdk;

import io.github.immichsdk.internal.call.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when someone waits, and chance that is none: 0.5, the middle, unless set. */
public final class TestTime {

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private long nanos = 1_000_000_000L;
    private double chance = 0.5;
    private Runnable atWait = () -> {};

    /** {@return time and chance as the client takes them} */
    public Timing ambient() {
        InstantSource source = this::now;
        return new Timing(source.withZone(ZoneOffset.UTC), this::nanos, this::sleep, this::chance);
    }

    /** Sets what chance gives from now on. */
    public synchronized TestTime chance(double value) {
        chance = value;
        return this;
    }

    /** Does something at the beginning of each wait; a thread interrupted by it ends the wait as a real one would. */
    public synchronized TestTime atWait(Runnable action) {
        atWait = action;
        return this;
    }

    /** Lets time pass. */
    public synchronized TestTime pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
        return this;
    }

    /** {@return how long each wait was, in order} */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** {@return what the clock shows} */
    public synchronized Instant now() {
        return now;
    }

    private synchronized long nanos() {
        return nanos;
    }

    private synchronized double chance() {
        return chance;
    }

    private synchronized void sleep(Duration time) throws InterruptedException {
        waits.add(time);
        atWait.run();
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted in a wait of " + time);
        }
        pass(time);
    }
}
