package io.github.immichsdk.internal.checks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Copies collections of a caller, and names the argument if it, or an element of it, is null. */
public final class Copies {

    private Copies() {}

    /** {@return an unmodifiable copy, in order} */
    public static <T> List<T> list(String name, Collection<? extends T> values) {
        Objects.requireNonNull(values, name);
        try {
            return List.copyOf(values);
        } catch (NullPointerException nullInside) {
            throw noNull(name, nullInside);
        }
    }

    /** {@return an unmodifiable copy} */
    public static <T> Set<T> set(String name, Collection<? extends T> values) {
        Objects.requireNonNull(values, name);
        try {
            return Set.copyOf(values);
        } catch (NullPointerException nullInside) {
            throw noNull(name, nullInside);
        }
    }

    /** Checks that neither an array nor an element of it is null. */
    public static void requireNoNulls(String name, Object[] values) {
        list(name, Arrays.asList(Objects.requireNonNull(values, name)));
    }

    /** Checks that neither a collection nor an element of it is null. */
    public static void requireNoNulls(String name, Collection<?> values) {
        list(name, values);
    }

    private static NullPointerException noNull(String name, NullPointerException cause) {
        NullPointerException named = new NullPointerException(name + ": expected no null among its elements");
        named.initCause(cause);
        return named;
    }
}
