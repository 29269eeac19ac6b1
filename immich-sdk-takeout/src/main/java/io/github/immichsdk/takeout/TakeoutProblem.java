package io.github.immichsdk.takeout;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Something in a Takeout that cannot be read or used. It never stops the reader.
 *
 * @param path the file or directory
 * @param reason what is wrong with it, and what follows
 */
public record TakeoutProblem(Path path, String reason) {
    /** Checks that nothing is missing. */
    public TakeoutProblem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
    }

    /** {@return the path and the reason} */
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
