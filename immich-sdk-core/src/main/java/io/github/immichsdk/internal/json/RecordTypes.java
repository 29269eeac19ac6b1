package io.github.immichsdk.internal.json;

import io.github.immichsdk.api.JsonField;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** What the declaration of a record says: names, and handles that work in other modules too. */
final class RecordTypes {

    private RecordTypes() {}

    /** {@return the field that a component is in JSON} */
    static String fieldName(RecordComponent component) {
        JsonField field = component.getAnnotation(JsonField.class);
        return field == null || field.value().isEmpty() ? component.getName() : field.value();
    }

    /** {@return whether a component must not be shown} */
    static boolean secret(AnnotatedElement component) {
        JsonField field = component.getAnnotation(JsonField.class);
        return field != null && field.secret();
    }

    /** {@return a handle that takes the components as one array} */
    static MethodHandle constructor(Class<?> record) {
        Class<?>[] components = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return lookup(record)
                    .findConstructor(record, MethodType.methodType(void.class, components))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw inaccessible(record, e);
        }
    }

    /** {@return a handle from a record to one of its components} */
    static MethodHandle accessor(RecordComponent component) {
        try {
            return lookup(component.getDeclaringRecord())
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw inaccessible(component.getDeclaringRecord(), e);
        }
    }

    /** {@return a new object of a class that a declaration names} */
    static <T> T make(Class<?> type, Class<T> as) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            return as.cast(lookup(type).unreflectConstructor(constructor).invoke());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw inaccessible(type, e);
        }
    }

    /**
     * {@return a lookup that sees a type}. Within this module it sees all; in another one what is public and exported, or all
     * of a package that its module opens to this one.
     */
    static MethodHandles.Lookup lookup(Class<?> type) {
        try {
            RecordTypes.class.getModule().addReads(type.getModule());
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            return MethodHandles.publicLookup();
        }
    }

    static IllegalStateException inaccessible(Class<?> type, Throwable cause) {
        return new IllegalStateException(
                type.getName()
                        + " cannot be made from here: make it public in an exported package, or open its package to "
                        + RecordTypes.class.getModule(),
                cause);
    }
}
