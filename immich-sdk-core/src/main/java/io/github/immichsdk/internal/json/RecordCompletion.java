package io.github.immichsdk.internal.json;

/** Completes what was read of a record, before the record is made: the place for differences between server versions. */
@FunctionalInterface
public interface RecordCompletion {

    /**
     * Completes the components.
     *
     * @param values the components as they were read, and the unknown fields
     * @throws IllegalArgumentException if they do not fit each other; the text says what was expected
     */
    void complete(RecordValues values);
}
