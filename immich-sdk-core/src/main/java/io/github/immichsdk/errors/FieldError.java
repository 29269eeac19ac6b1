package io.github.immichsdk.errors;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One value that the server refused.
 *
 * @param path where it is in the request, such as {@code ids[0]}; null if the server's text does not say
 * @param message what the server says of it
 */
public record FieldError(@Nullable String path, String message) implements Serializable {

    @Override
    public String toString() {
        boolean named = path == null || message.startsWith(path) || message.startsWith("each value in " + path);
        return named ? message : path + ": " + message;
    }
}
