package io.github.immichsdk.uploads;

import io.github.immichsdk.internal.jobs.Backoff;
import io.github.immichsdk.internal.time.Durations;
import java.time.Duration;

/**
 * How many files are sent at once: one more after each that went well, half as many when the server fails or gets slower, and
 * none for a while when it fails again and again. Belongs to the thread of the run.
 */
final class AdaptiveConcurrency {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** What each request costs beside its bytes, in bytes. */
    private static final double OVERHEAD = 256 * 1024;

    private static final double MUCH_SLOWER = 4;
    private static final int LEARNED = 8;

    private final int maximum;
    private final Backoff pauses;
    private double limit;
    private int failures;
    private int together;
    private long resumeAt = Long.MIN_VALUE;
    private double usual;
    private double lately;
    private int seen;

    AdaptiveConcurrency(int maximum, Duration firstPause) {
        this.maximum = maximum;
        this.pauses = Backoff.startingAt(firstPause).limit(LONGEST_PAUSE);
        this.limit = maximum;
    }

    /** {@return how many may be under way now} */
    int limit(long now) {
        return now < resumeAt ? 0 : (int) Math.max(1, limit);
    }

    /** {@return how many uploads in a row failed for good} */
    int failures() {
        return failures;
    }

    /** An attempt ran into trouble, whether or not it is repeated. */
    void trouble() {
        // those that were under way together fail together: that is one trouble
        if (together <= 0) {
            together = (int) limit;
            limit = Math.max(1, limit / 2);
        }
        together--;
    }

    /** A call failed though it was repeated. */
    void failed(long now) {
        if (now < resumeAt) {
            // it was sent before the pause, and says nothing new
            return;
        }
        failures++;
        limit = 1;
        resumeAt = now + Durations.nanos(pauses.delay(failures));
    }

    /** A call went well. */
    void went() {
        failures = 0;
        resumeAt = Long.MIN_VALUE;
        together--;
        limit = Math.min(maximum, limit + 1 / limit);
    }

    /**
     * A file was sent. What counts is the time for a byte divided by how many shared the line: that stays the same however many
     * there are, until the server itself gets slower.
     */
    void sent(long bytes, long nanos, int sharing) {
        went();
        double cost = nanos / (bytes + OVERHEAD) / sharing;
        lately = seen == 0 ? cost : lately * 0.7 + cost * 0.3;
        usual = seen == 0 ? cost : usual + (cost - usual) * (cost < usual ? 0.3 : 0.02);
        seen++;
        if (seen > LEARNED && lately > MUCH_SLOWER * usual) {
            trouble();
            seen = 0;
        }
    }
}
