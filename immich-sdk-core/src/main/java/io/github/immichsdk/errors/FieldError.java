package io.github.immichsdk.errors;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One value that the server rejected.
 *
 * @param path its path in the request, such as {@code ids[0]}; null if the server's message does not contain one
 * @param message the server's message
 */
public record FieldError(@Nullable String path, String message) implements Serializable {

    @Override
    public String toString() {
        boolean named = path == null || message.startsWith(path) || message.startsWith("each value in " + path);
        return named ? message : path + ": " + message;
    }
}
