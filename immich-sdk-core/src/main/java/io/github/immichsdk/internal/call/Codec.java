package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.json.JsonIn;

/**
 * Reads the JSON of a response into a value.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface Codec<T> {
    /**
     * Reads it.
     *
     * @param in the JSON, from its front
     * @return the value
     */
    T read(JsonIn in);
}
