package io.github.immichsdk.api;

import io.github.immichsdk.internal.text.Amounts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a job, such as an upload or a download. From one report to the next, {@code items} and {@code bytes} never fall.
 *
 * @param items the number of finished items, such as files, whatever the result; an upload counts a file when it is transferred, or
 *     is not to be transferred, and may verify it and add it to albums later
 * @param totalItems the total number of items; null while unknown
 * @param bytes the number of finished bytes: transferred in this run, or skipped by an upload; bytes that
 *     are transferred again after a failure count once
 * @param totalBytes the total number of bytes; null while unknown
 * @param bytesPerSecond the current speed, averaged over the last seconds; 0 while unknown
 * @param remaining the estimated remaining time at that speed; null while unknown
 * @param currentItem the item in progress, such as the path of a file; the first one if there are several; null if there is none
 */
public record Progress(
        long items,
        @Nullable Long totalItems,
        long bytes,
        @Nullable Long totalBytes,
        long bytesPerSecond,
        @Nullable Duration remaining,
        @Nullable String currentItem) {

    /**
     * {@return one line with what is known, such as
     * {@code 120 of 412 items, 1.2 GB of 4.0 GB, 11.0 MB/s, 4 min remaining, IMG_2041.HEIC}}
     */
    @Override
    public String toString() {
        return items + (totalItems == null ? "" : " of " + totalItems) + " items, " + Amounts.bytes(bytes)
                + (totalBytes == null ? "" : " of " + Amounts.bytes(totalBytes))
                + (bytesPerSecond > 0 ? ", " + Amounts.bytes(bytesPerSecond) + "/s" : "")
                + (remaining == null ? "" : ", " + Amounts.time(remaining) + " remaining")
                + (currentItem == null ? "" : ", " + currentItem);
    }
}
