package io.github.immichsdk.uploads;

import java.nio.file.Path;

/**
 * A file or directory that was found and skipped, since the job does not ask for it.
 *
 * @param path the file, or the directory, which stands for everything in it
 * @param type why it was skipped
 * @param reason the same in words
 */
public record SkippedFile(Path path, SkipReason type, String reason) {

    /** {@return the path and the reason} */
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
