package io.github.immichsdk.uploads;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload is.
 *
 * @param files how many files are done, one way or another
 * @param filesTotal how many there are
 * @param bytes how many bytes are done: sent, or not to be sent
 * @param bytesTotal how many bytes there are
 * @param bytesPerSecond how fast bytes are sent, over the last seconds
 * @param left how long the rest takes at that speed; null while nobody can tell
 */
public record UploadProgress(
        long files,
        long filesTotal,
        long bytes,
        long bytesTotal,
        long bytesPerSecond,
        @Nullable Duration left) {

    /** {@return one line, such as {@code 120 of 412 files, 1.2 GB of 4.0 GB, 11.0 MB/s, 4 min left}} */
    @Override
    public String toString() {
        return files + " of " + filesTotal + " files, " + size(bytes) + " of " + size(bytesTotal)
                + (bytesPerSecond > 0 ? ", " + size(bytesPerSecond) + "/s" : "")
                + (left == null ? "" : ", " + time(left) + " left");
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.95 && unit < 4) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %sB", value, "kMGTP".charAt(unit));
    }

    private static String time(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
