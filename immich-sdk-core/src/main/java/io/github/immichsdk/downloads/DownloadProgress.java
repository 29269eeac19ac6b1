package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.text.Amounts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a download.
 *
 * @param files the number of finished files, whatever the result
 * @param filesTotal the total number of files
 * @param bytes the number of received bytes, without those of earlier runs
 * @param bytesTotal the total number of bytes to receive; null while unknown
 * @param bytesPerSecond the current speed, averaged over the last seconds
 * @param left the estimated remaining time at that speed; null if unknown
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
