package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.call.Amounts;
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
        @Nullable Duration left) {

    /** {@return one line, such as {@code 120 of 412 files, 1.2 GB of 4.0 GB, 11.0 MB/s, 4 min left}} */
    @Override
    public String toString() {
        return files + " of " + filesTotal + " files, " + Amounts.bytes(bytes)
                + (bytesTotal == null ? "" : " of " + Amounts.bytes(bytesTotal))
                + (bytesPerSecond > 0 ? ", " + Amounts.bytes(bytesPerSecond) + "/s" : "")
                + (left == null ? "" : ", " + Amounts.time(left) + " left");
    }
}
