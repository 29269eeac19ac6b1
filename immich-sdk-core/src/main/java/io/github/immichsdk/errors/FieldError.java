package io.github.immichsdk.errors;

import io.github.immichsdk.internal.text.Printable;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value that the server rejected.
 *
 * @param path its path in the request, such as {@code ids[0]}; null if the server's message does not contain one
 * @param message the server's message
 */
public record FieldError(@Nullable String path, String message) implements Serializable {

    /** Makes both printable, since a server has sent them. */
    public FieldError {
        Objects.requireNonNull(message, "message");
        path = path == null ? null : Printable.line(path);
        message = Printable.line(message);
    }

    @Override
    public String toString() {
        boolean named = path == null || message.startsWith(path) || message.startsWith("each value in " + path);
        return named ? message : path + ": " + message;
    }
}
