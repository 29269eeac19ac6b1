package io.github.immichsdk.sync.mirror;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transaction of a {@link Mirror} on its store. Each method sees the earlier changes of the same transaction. */
public interface MirrorTransaction {

    /**
     * Puts a row, replacing the row with the same key, if any.
     *
     * @param table the table
     * @param key the row's key
     * @param row the fields in the server's order: maps, lists, strings, numbers, booleans and nulls. Do not change them
     */
    void upsert(MirrorTable table, String key, Map<String, @Nullable Object> row);

    /**
     * Removes a row, if it exists.
     *
     * @param table the table
     * @param key the row's key
     */
    void delete(MirrorTable table, String key);

    /**
     * Returns a row.
     *
     * @param table the table
     * @param key the row's key
     * @return its fields, or null if it does not exist
     */
    @Nullable
    Map<String, @Nullable Object> row(MirrorTable table, String key);

    /**
     * Looks rows up by a field.
     *
     * @param table the table
     * @param field one of the table's {@link MirrorTable#lookups()}
     * @param value its value
     * @return the current keys of the rows that have it
     */
    List<String> keys(MirrorTable table, String field, String value);

    /**
     * Lists a table.
     *
     * @param table the table
     * @return the current keys of all rows
     */
    List<String> keys(MirrorTable table);

    /** Removes all rows and the state: the copy starts again. */
    void reset();

    /**
     * Saves the state of the mirror.
     *
     * @param state the new state, which replaces the previous one
     */
    void checkpoint(MirrorState state);
}
