package io.github.immichsdk.memories;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Times;
import io.github.immichsdk.internal.json.RecordCopy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A memory to create, such as {@code NewMemory.of(2024, moment).assets(ids)}. Immutable.
 *
 * @param type what it is about
 * @param data its year, by name
 * @param memoryAt the moment that it is about
 * @param assetIds its assets
 * @param isSaved whether it is saved
 * @param seen when it was seen, or null
 * @param shown when it is first shown, or null
 * @param hidden when it is last shown, or null
 */
public record NewMemory(
        MemoryType type,
        Map<String, Integer> data,
        Instant memoryAt,
        List<String> assetIds,
        boolean isSaved,
        @JsonField("seenAt") @Nullable Instant seen,
        @JsonField("showAt") @Nullable Instant shown,
        @JsonField("hideAt") @Nullable Instant hidden) {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    /** Checks that nothing is missing. */
    public NewMemory {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
        memoryAt = Times.checked("memoryAt", Objects.requireNonNull(memoryAt, "memoryAt"));
        assetIds = Ids.distinct("assetIds", assetIds);
        seen = seen == null ? null : Times.checked("seenAt", seen);
        shown = shown == null ? null : Times.checked("shownBetween from", shown);
        hidden = hidden == null ? null : Times.checked("shownBetween to", hidden);
        if (shown != null && hidden != null && hidden.isBefore(shown)) {
            throw new IllegalArgumentException("shownBetween to: expected " + shown + " or later, got " + hidden);
        }
    }

    /**
     * {@return a memory of one day in another year, without assets}
     *
     * @param year the year in which the photos were taken, 1000 to 9999
     * @param moment the moment that it is about
     */
    public static NewMemory of(int year, Instant moment) {
        Objects.requireNonNull(moment, "moment");
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("year: expected 1000 to 9999, got " + year);
        }
        return new NewMemory(MemoryType.ON_THIS_DAY, Map.of("year", year), moment, List.of(), false, null, null, null);
    }

    /**
     * {@return the memory with assets}
     *
     * @param ids their IDs; the server skips those that do not exist or are not the caller's, without reporting them
     */
    public NewMemory assets(Collection<String> ids) {
        return with("assetIds", Ids.distinct("assets", ids));
    }

    /** {@return the memory, saved} */
    public NewMemory saved() {
        return with("isSaved", true);
    }

    /**
     * {@return the memory, seen by the user}
     *
     * @param time when it was seen
     */
    public NewMemory seenAt(Instant time) {
        Objects.requireNonNull(time, "time");
        return with("seen", time);
    }

    /**
     * {@return the memory with the time in which it is shown; needs a server of 2.0 or newer}
     *
     * @param from the first moment
     * @param to the last moment
     */
    public NewMemory shownBetween(Instant from, Instant to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        return RecordCopy.of(this).set("shown", from).set("hidden", to).make();
    }

    private NewMemory with(String component, Object value) {
        return RecordCopy.with(this, component, value);
    }
}
