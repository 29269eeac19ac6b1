package io.github.immichsdk.sync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The result of a run: what was processed, and how it ended. A failure is thrown instead.
 *
 * @param byType the number of processed events for each type, in the order in which the types first arrived. An event that
 *     arrived twice counts twice
 * @param resets how often the server requested a reset
 * @param reconnects how often the stream broke and was resumed
 * @param invalidLines the number of skipped lines
 * @param complete whether the last stream was complete; false after a cancellation, and if a dry run did not send a reset
 * @param quiet whether the last stream was complete and had nothing new: then the server reported no change since the stream
 *     before it. See {@link RunOptions#repeatUntilQuiet}
 */
public record SyncReport(
        Map<String, Long> byType, int resets, int reconnects, int invalidLines, boolean complete, boolean quiet) {

    /** Copies the counts. */
    public SyncReport {
        Objects.requireNonNull(byType, "byType");
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
    }

    /** {@return the number of events that the handler processed} */
    public long events() {
        return byType.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns the number of processed events of a type.
     *
     * @param type the type, such as {@code AssetV2}
     * @return the number of events
     */
    public long count(String type) {
        Objects.requireNonNull(type, "type");
        return byType.getOrDefault(type, 0L);
    }
}
