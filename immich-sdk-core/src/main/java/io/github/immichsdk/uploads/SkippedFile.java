package io.github.immichsdk.uploads;

import java.nio.file.Path;

/**
 * A file that was found and is not to be uploaded.
 *
 * @param path the file
 * @param reason why not
 */
public record SkippedFile(Path path, String reason) {

    /** {@return the file and the reason} */
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
