package io.github.immichsdk.downloads;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a download is.
 *
 * @param files how many files are done, one way or another
 * @param filesTotal how many there are
 * @param bytes how many bytes have come, those of earlier runs left out
 * @param bytesTotal how many bytes there are to come in all; null while that is not known
 * @param bytesPerSecond how fast it goes, over the last seconds
 * @param left how long the rest takes at that speed; null while nobody can tell
 */
public record DownloadProgress(
        long files,
        long filesTotal,
        long bytes,
        @Nullable Long bytesTotal,
        long bytesPerSecond,
        @Nullable Duration left) {}
