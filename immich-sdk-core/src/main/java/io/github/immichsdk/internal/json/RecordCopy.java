package io.github.immichsdk.internal.json;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Copies records that have too many components to list them all for a change. */
public final class RecordCopy {

    private RecordCopy() {}

    /**
     * Copies a record, with another value of one component.
     *
     * @param record the record
     * @param component the name of the component
     * @param value its new value
     * @return the copy
     * @throws IllegalArgumentException if the record has no such component
     */
    public static <R extends Record> R with(R record, String component, @Nullable Object value) {
        Class<?> type = record.getClass();
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                boolean changed = components[i].getName().equals(component);
                found |= changed;
                values[i] = changed
                        ? value
                        : (Object) RecordTypes.accessor(components[i]).invokeExact((Object) record);
            }
            if (!found) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no component " + component);
            }
            @SuppressWarnings("unchecked")
            R copy = (R) RecordTypes.constructor(type).invoke(values);
            return copy;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a constructor of a record throws no checked exception", e);
        }
    }
}
