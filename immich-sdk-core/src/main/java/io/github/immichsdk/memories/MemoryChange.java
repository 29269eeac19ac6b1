package io.github.immichsdk.memories;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.internal.checks.Times;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a memory; everything else stays as it is. Immutable.
 *
 * @param isSaved whether it becomes saved, or null
 * @param moment the new moment, or null
 * @param seen when it was seen, or null; no server removes it
 */
public record MemoryChange(
        @Nullable Boolean isSaved,
        @JsonField("memoryAt") @Nullable Instant moment,
        @JsonField("seenAt") @Nullable Instant seen) {

    private static final MemoryChange NONE = new MemoryChange(null, null, null);

    /** Checks that the server can read the times. */
    public MemoryChange {
        moment = moment == null ? null : Times.checked("moment", moment);
        seen = seen == null ? null : Times.checked("seen", seen);
    }

    /** {@return a change of nothing} */
    public static MemoryChange none() {
        return NONE;
    }

    /** {@return the change, also saving it} */
    public MemoryChange saved() {
        return new MemoryChange(true, moment, seen);
    }

    /** {@return the change, also no longer saving it} */
    public MemoryChange notSaved() {
        return new MemoryChange(false, moment, seen);
    }

    /**
     * {@return the change, also moving it}
     *
     * @param time the moment that it is about
     */
    public MemoryChange memoryAt(Instant time) {
        Objects.requireNonNull(time, "time");
        return new MemoryChange(isSaved, Times.checked("memoryAt", time), seen);
    }

    /**
     * {@return the change, also marking it as seen}
     *
     * @param time when it was seen
     */
    public MemoryChange seenAt(Instant time) {
        Objects.requireNonNull(time, "time");
        return new MemoryChange(isSaved, moment, Times.checked("seenAt", time));
    }

    boolean isEmpty() {
        return equals(NONE);
    }
}
