package io.github.immichsdk.assets;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What part of a listing one search asks for: borders in capture time, upload time and time of change, each inclusive, each
 * null where open.
 */
record Window(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant uploadedFrom,
        @Nullable Instant uploadedTo,
        @Nullable Instant updatedFrom) {

    /** The finest step of the server's times. */
    static final Duration STEP = Duration.ofMillis(1);

    /** No borders. */
    static final Window ALL = new Window(null, null, null, null, null);

    Window between(@Nullable Instant earliest, @Nullable Instant latest) {
        return new Window(earliest, latest, uploadedFrom, uploadedTo, updatedFrom);
    }

    Window uploadedBetween(@Nullable Instant earliest, @Nullable Instant latest) {
        return new Window(from, to, earliest, latest, updatedFrom);
    }

    Window updatedSince(Instant earliest) {
        boolean later = updatedFrom == null || earliest.isAfter(updatedFrom);
        return new Window(from, to, uploadedFrom, uploadedTo, later ? earliest : updatedFrom);
    }
}
