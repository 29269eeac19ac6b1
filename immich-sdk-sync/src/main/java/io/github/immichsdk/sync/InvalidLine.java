package io.github.immichsdk.sync;

import java.util.Objects;

/**
 * A line of the event stream that is not an event: it is not JSON, is too long, or lacks required fields.
 *
 * @param number the number of the line in its stream, from 1
 * @param offset the number of bytes of the stream before the line
 * @param problem what is wrong with it
 * @param excerpt the beginning of the line as text
 */
public record InvalidLine(long number, long offset, String problem, String excerpt) {
    /** Checks that nothing is missing. */
    public InvalidLine {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(excerpt, "excerpt");
    }
}
