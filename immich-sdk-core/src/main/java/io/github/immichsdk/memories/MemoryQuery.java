package io.github.immichsdk.memories;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which memories to list. Immutable.
 *
 * @param day the day on which they are shown, or null
 * @param isSaved whether they are saved, or null
 */
public record MemoryQuery(@Nullable LocalDate day, @Nullable Boolean isSaved) {

    /** {@return a query for all memories} */
    public static MemoryQuery all() {
        return new MemoryQuery(null, null);
    }

    /**
     * {@return the query, limited to memories that are shown on a day; those without such a limit are shown every day}
     *
     * @param date the day
     */
    public MemoryQuery shownOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return new MemoryQuery(date, isSaved);
    }

    /** {@return the query, limited to saved memories} */
    public MemoryQuery saved() {
        return new MemoryQuery(day, true);
    }

    /** {@return the query, limited to memories that are not saved} */
    public MemoryQuery notSaved() {
        return new MemoryQuery(day, false);
    }
}
