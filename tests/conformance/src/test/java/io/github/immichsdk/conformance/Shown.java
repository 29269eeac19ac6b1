package io.github.immichsdk.conformance;

import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.OpenWord;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a result shows its caller, as one text, without the raw fields that are kept beside what is understood: the
 * component {@code additionalProperties} of most records, and the line of an event.
 */
final class Shown {

    private final List<String> unknown = new ArrayList<>();
    private final String text;

    private Shown(@Nullable Object result) {
        text = show(result, "");
    }

    static Shown of(@Nullable Object result) {
        return new Shown(result);
    }

    String text() {
        return text;
    }

    /** {@return the fields that are in {@code additionalProperties} somewhere} */
    List<String> unknown() {
        return unknown;
    }

    private String show(@Nullable Object value, String at) {
        if (value instanceof Record) {
            return record(value, at);
        } else if (value instanceof ItemResults results) {
            return show(results.items(), at);
        } else if (value instanceof Stream<?> stream) {
            return show(stream.toList(), at);
        } else if (value instanceof Optional<?> optional) {
            return show(optional.orElse(null), at);
        } else if (value instanceof Collection<?> list) {
            StringJoiner all = new StringJoiner(", ", "[", "]");
            list.forEach(one -> all.add(show(one, at)));
            return all.toString();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, one) -> sorted.put(String.valueOf(key), show(one, at)));
            return sorted.toString();
        }
        boolean plain = value == null
                || value instanceof Enum<?>
                || value instanceof OpenWord
                || value.getClass().getName().startsWith("java.");
        if (plain) {
            return String.valueOf(value);
        }
        throw new AssertionError("cannot show " + value.getClass());
    }

    private String record(Object value, String at) {
        StringJoiner all = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String path = at + "." + component.getName();
            Object inner = read(component.getAccessor(), value);
            if (component.getName().equals("additionalProperties")) {
                ((Map<?, ?>) inner).keySet().forEach(name -> unknown.add(at + "." + name));
            } else if (!component.getName().equals("line")) {
                all.add(component.getName() + "=" + show(inner, path));
            }
        }
        return all.toString();
    }

    private static @Nullable Object read(Method accessor, Object value) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(accessor.toString(), e);
        }
    }
}
