package io.github.immichsdk.sync.mirror;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@link Mirror} does to its store in one go. Each method sees what was done before in the same transaction. */
public interface MirrorTransaction {

    /**
     * Puts a row in the place of the one of its key, if there is one.
     *
     * @param table which table
     * @param key the row's key
     * @param row the fields in the server's order: maps, lists, texts, numbers, truth values and nulls. Not to be changed
     */
    void upsert(MirrorTable table, String key, Map<String, @Nullable Object> row);

    /**
     * Removes a row, if it is there.
     *
     * @param table which table
     * @param key the row's key
     */
    void delete(MirrorTable table, String key);

    /**
     * Gives a row.
     *
     * @param table which table
     * @param key the row's key
     * @return its fields, or null if it is not there
     */
    @Nullable
    Map<String, @Nullable Object> row(MirrorTable table, String key);

    /**
     * Looks rows up by a field.
     *
     * @param table which table
     * @param field one of the table's {@link MirrorTable#lookups()}
     * @param value its value
     * @return the keys of the rows that have it, as they are now
     */
    List<String> keys(MirrorTable table, String field, String value);

    /**
     * Lists a table.
     *
     * @param table which table
     * @return the keys of all rows, as they are now
     */
    List<String> keys(MirrorTable table);

    /** Removes all rows and the state: the copy begins anew. */
    void reset();

    /**
     * Saves where the mirror stands.
     *
     * @param state in the place of the one before
     */
    void checkpoint(MirrorState state);
}
