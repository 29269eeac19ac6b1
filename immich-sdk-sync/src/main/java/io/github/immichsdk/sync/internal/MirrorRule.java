package io.github.immichsdk.sync.internal;

import java.util.List;

/**
 * The effect of an event on a mirror; the mirror interprets it.
 *
 * @param effect the effect
 * @param table the name of the {@code MirrorTable} that contains the row; empty without a row
 * @param key the fields of the data that identify the row, in the order of the table's key
 */
public record MirrorRule(Effect effect, String table, List<String> key) {

    /** What an event does to the rows of a mirror. */
    public enum Effect {
        /** Nothing. */
        NONE,
        /** Puts the row. */
        UPSERT,
        /** Removes the row, and the rows that belong to it. */
        DELETE,
        /** Removes all rows of the table that belong to the asset. */
        DELETE_ALL_OF_ASSET,
        /** Removes the rows that are no longer visible, which is known only at the end of a complete stream. */
        COMPLETE
    }
}
