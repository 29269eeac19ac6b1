package io.github.immichsdk.benchmarks.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ID of an asset that can be downloaded, which says how large its file is.
 *
 * @param number distinguishes the assets
 * @param size the size of the file in bytes
 */
public record OriginalId(long number, long size) {

    /**
     * {@return the ID in a UUID}
     *
     * @param uuid the UUID
     */
    public static OriginalId parse(String uuid) {
        return new OriginalId(Long.parseLong(uuid.substring(0, 8), 16), Long.parseLong(uuid.substring(24), 16));
    }

    /**
     * {@return the IDs of several files, as text}
     *
     * @param count the number of files
     * @param size the size of each in bytes
     */
    public static List<String> all(long count, long size) {
        List<String> ids = new ArrayList<>();
        for (long number = 1; number <= count; number++) {
            ids.add(new OriginalId(number, size).toString());
        }
        return ids;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%08x-0000-4000-a000-%012x", number, size);
    }
}
