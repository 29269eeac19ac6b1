package io.github.immichsdk.internal.json;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few fields of a line in their order: a map in a quarter of the memory of a {@code LinkedHashMap}. Only {@link #add} changes
 * it. Thread-safe once it is complete.
 */
final class LineFields extends AbstractMap<String, @Nullable Object> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The lines of an event stream have three fields. */
    private static final int USUAL = 3;

    private static final int MOST = 8;

    private transient String[] names = new String[USUAL];
    private transient @Nullable Object[] values = new Object[USUAL];
    private transient int count;

    /** {@return whether no field can be added: then another map is needed} */
    boolean full() {
        return count == MOST;
    }

    /** Adds a field whose name is new. */
    void add(String name, @Nullable Object value) {
        if (count == names.length) {
            names = Arrays.copyOf(names, MOST);
            values = Arrays.copyOf(values, MOST);
        }
        names[count] = name;
        values[count++] = value;
    }

    @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // mostly the same object, which is faster to find
    private int place(@Nullable Object name) {
        for (int i = 0; i < count; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int place = place(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return count;
            }

            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Entry<String, @Nullable Object>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < count;
            }

            @Override
            public Entry<String, @Nullable Object> next() {
                if (next == count) {
                    throw new NoSuchElementException();
                }
                int place = next++;
                return new SimpleImmutableEntry<>(names[place], values[place]);
            }
        };
    }

    private Object writeReplace() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(this));
    }
}
