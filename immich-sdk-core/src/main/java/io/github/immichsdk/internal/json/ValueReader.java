package io.github.immichsdk.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the value of one component, field by field of each record: an abstract class, since it is called so often. */
abstract class ValueReader {

    /**
     * Reads the value that begins with a token.
     *
     * @param in stands on the token
     * @param token any but the null of JSON
     * @return the value, or null if it counts as absent
     * @throws JsonShapeException if it is of another kind; its path begins below this value
     */
    abstract @Nullable Object read(Reading in, JsonToken token);

    /**
     * Reads the next value from JSON in memory.
     *
     * @param in stands on any value but null
     * @return the value that {@link #read} returns, or null if it counts as absent
     * @throws RuntimeException if the value is wrong or unusual: then {@link #read} finds out which
     */
    abstract @Nullable Object scan(ValueScan in);

    /** {@return what is expected, as errors name it} */
    abstract String expected();

    /** {@return the value where there is none: null means that there must be one} */
    @Nullable
    Object absent() {
        return null;
    }

    /** {@return what a text stands for, to parse the absent value of a declaration} */
    Object parse(String text) {
        throw new IllegalStateException("has no text form");
    }
}
