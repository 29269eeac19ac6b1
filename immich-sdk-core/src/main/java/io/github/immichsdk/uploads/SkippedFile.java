package io.github.immichsdk.uploads;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file or directory that was found and skipped, since the job does not ask for it.
 *
 * @param path the file, or the directory, which stands for everything in it
 * @param type why it was skipped
 * @param reason the same in words
 */
public record SkippedFile(Path path, SkipReason type, String reason) {
    /** Checks that nothing is missing. */
    public SkippedFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(reason, "reason");
    }

    /** {@return the path and the reason} */
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
