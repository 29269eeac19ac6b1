package io.github.immichsdk.internal.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record that still lacks its supplied component. Use it once.
 *
 * @param <T> the record
 */
public final class UnfinishedRecord<T> {

    private final RecordReader<T> reader;
    private final @Nullable Object[] values;
    private final @Nullable Map<String, @Nullable Object> unknown;

    UnfinishedRecord(
            RecordReader<T> reader, @Nullable Object[] values, @Nullable Map<String, @Nullable Object> unknown) {
        this.reader = reader;
        this.values = values;
        this.unknown = unknown;
    }

    /**
     * Creates the record.
     *
     * @param value the value of the supplied component
     * @return the record
     * @throws JsonShapeException if a required field is missing; its path begins below the object
     */
    public T with(Object value) {
        return reader.finish(values, unknown, value);
    }
}
