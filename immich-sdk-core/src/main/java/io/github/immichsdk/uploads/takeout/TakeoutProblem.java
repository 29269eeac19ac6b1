package io.github.immichsdk.uploads.takeout;

import java.nio.file.Path;

/**
 * Something in a Takeout that cannot be read or used. It never stops the reader.
 *
 * @param path the file or directory
 * @param reason what is wrong with it, and what follows
 */
public record TakeoutProblem(Path path, String reason) {

    /** {@return the path and the reason} */
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
