package io.github.immichsdk.internal.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads words: enums, and the open words of the API, which keep what this SDK does not know. An open word is a class with a
 * static {@code of(String)}, or a record of one string named {@code value}.
 */
final class WordReader extends ValueReader {

    private final Function<String, @Nullable Object> word;
    private final String expected;
    private final Reading.Repeats repeats = new Reading.Repeats();

    // both in one object, so that threads see them together
    private volatile @Nullable Known last;

    WordReader(Function<String, @Nullable Object> word, String expected) {
        this.word = word;
        this.expected = expected;
    }

    private record Known(String text, Object value) {}

    @Override
    Object read(Reading in, JsonToken token) {
        if (token != JsonToken.VALUE_STRING) {
            throw in.wrong(expected());
        }
        return value(in.keepsStrings() ? in.keptString(repeats) : in.parser().getString());
    }

    @Override
    Object scan(ValueScan in) {
        return value(in.text(repeats));
    }

    private Object value(String text) {
        Known known = last;
        if (known != null && known.text.equals(text)) {
            return known.value;
        }
        Object value;
        try {
            value = word.apply(text);
        } catch (IllegalArgumentException e) {
            throw Reading.wrong(expected, text);
        }
        if (value == null) {
            throw Reading.wrong(expected, text);
        }
        last = new Known(text, value);
        return value;
    }

    @Override
    String expected() {
        return expected;
    }

    @Override
    Object parse(String text) {
        Object value = word.apply(text);
        if (value == null) {
            throw new IllegalStateException("expected " + expected + ", found " + text);
        }
        return value;
    }

    /** {@return the constants of an enum by their text} */
    static Function<String, @Nullable Object> constants(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
            constants.put(constant.toString(), constant);
        }
        return constants::get;
    }

    /** {@return how a text becomes an open word; null if the type is none} */
    static @Nullable Function<String, @Nullable Object> word(Class<?> type) {
        try {
            Method of = type.getDeclaredMethod("of", String.class);
            if (Modifier.isStatic(of.getModifiers()) && of.getReturnType() == type) {
                return calling(type, RecordTypes.lookup(type).unreflect(of));
            }
        } catch (NoSuchMethodException e) {
            // a record may be one all the same
        } catch (IllegalAccessException e) {
            throw RecordTypes.inaccessible(type, e);
        }
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        if (components.length != 1
                || components[0].getType() != String.class
                || !components[0].getName().equals("value")) {
            return null;
        }
        MethodHandle constructor = RecordTypes.constructor(type);
        return text -> {
            try {
                return (Object) constructor.invokeExact(new Object[] {text});
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("cannot make a " + type.getName(), e);
            }
        };
    }

    private static Function<String, @Nullable Object> calling(Class<?> type, MethodHandle of) {
        MethodHandle handle = of.asType(MethodType.methodType(Object.class, String.class));
        return text -> {
            try {
                return (Object) handle.invokeExact(text);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("cannot make a " + type.getName(), e);
            }
        };
    }
}
