package io.github.immichsdk.internal.json;

import io.github.immichsdk.api.FieldChange;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a record in which some components differ. Not thread-safe.
 *
 * @param <T> the record
 */
public final class RecordCopy<T extends Record> {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            Map<String, Integer> places = new LinkedHashMap<>();
            RecordComponent[] components = type.getRecordComponents();
            MethodHandle[] accessors = new MethodHandle[components.length];
            for (int i = 0; i < components.length; i++) {
                places.put(components[i].getName(), i);
                accessors[i] = RecordTypes.accessor(components[i]);
            }
            return new Shape(type, places, accessors, RecordTypes.constructor(type));
        }
    };

    private final Shape shape;
    private final @Nullable Object[] values;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shape(
            Class<?> type, Map<String, Integer> places, MethodHandle[] accessors, MethodHandle constructor) {

        @Nullable
        Object[] values(Record record) {
            @Nullable Object[] values = new Object[accessors.length];
            try {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (Object) accessors[i].invokeExact((Object) record);
                }
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + record, e);
            }
            return values;
        }
    }

    private RecordCopy(T record) {
        shape = SHAPES.get(record.getClass());
        values = shape.values(record);
    }

    /** {@return a copy of a record, to be changed} */
    public static <T extends Record> RecordCopy<T> of(T record) {
        return new RecordCopy<>(record);
    }

    /**
     * Copies a record, with another value of one component.
     *
     * @param record the record
     * @param component the name of the component in Java
     * @param value its new value
     * @return the copy
     * @throws IllegalArgumentException if the record has no such component
     */
    public static <T extends Record> T with(T record, String component, @Nullable Object value) {
        return of(record).set(component, value).make();
    }

    /**
     * Sets a component.
     *
     * @param component its name in Java
     * @param value its new value
     * @return this
     * @throws IllegalArgumentException if the record has no such component
     */
    public RecordCopy<T> set(String component, @Nullable Object value) {
        Integer place = shape.places.get(component);
        if (place == null) {
            throw new IllegalArgumentException(shape.type.getSimpleName() + " has no component " + component);
        }
        values[place] = value;
        return this;
    }

    /** Sets each component that another request of the same type sends: those that are neither null nor unchanged. */
    public RecordCopy<T> setAll(T request) {
        @Nullable Object[] others = shape.values(request);
        for (int i = 0; i < values.length; i++) {
            Object other = others[i];
            if (other != null && !(other instanceof FieldChange<?> change && !change.isSent())) {
                values[i] = other;
            }
        }
        return this;
    }

    /** {@return the record} */
    @SuppressWarnings("unchecked") // the constructor is that of T
    public T make() {
        try {
            Object made = (Object) shape.constructor.invokeExact(values);
            return (T) made;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot create the record", e);
        }
    }
}
