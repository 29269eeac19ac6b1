package io.github.immichsdk.sync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run did.
 *
 * @param byType how many events of each type the handler dealt with, in the order in which the types came first. An event that
 *     came twice counts twice
 * @param resets how often the server had everything come anew
 * @param reconnects how often the stream broke and was taken up again
 * @param badLines how many lines were skipped
 * @param complete whether the last stream came to its end; false after a cancel, and while a dry run holds back a reset
 * @param quiet whether the last stream was complete and brought nothing new: then nothing changed since the stream before it that
 *     the server tells of. See {@link RunOptions#untilQuiet}
 */
public record SyncCounts(
        Map<String, Long> byType, int resets, int reconnects, int badLines, boolean complete, boolean quiet) {

    /** Copies the counts. */
    public SyncCounts {
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
    }

    /** {@return how many events the handler dealt with} */
    public long events() {
        return byType.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Tells how many events of a type the handler dealt with.
     *
     * @param type the type, such as {@code AssetV2}
     * @return how many
     */
    public long of(String type) {
        return byType.getOrDefault(type, 0L);
    }
}
