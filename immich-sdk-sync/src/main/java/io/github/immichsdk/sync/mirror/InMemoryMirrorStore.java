package io.github.immichsdk.sync.mirror;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a mirror in memory, for programs that run for a long time or need the copy once; it is lost when the program ends. Rows
 * are shared, not copied: do not change them. Thread-safe.
 */
public final class InMemoryMirrorStore implements MirrorStore {

    private final Map<MirrorTable, MemoryTable> tables = new EnumMap<>(MirrorTable.class);
    private @Nullable MirrorState state;

    /** Creates an empty store. */
    public InMemoryMirrorStore() {
        for (MirrorTable table : MirrorTable.values()) {
            tables.put(table, new MemoryTable(table.lookups()));
        }
    }

    @Override
    public synchronized @Nullable MirrorState state() {
        return state;
    }

    /**
     * Returns a row.
     *
     * @param table the table
     * @param key the row's key
     * @return its fields, or null if it does not exist
     */
    public synchronized @Nullable Map<String, @Nullable Object> row(MirrorTable table, String key) {
        Objects.requireNonNull(key, "key");
        return of(table).get(key);
    }

    /**
     * Returns a table.
     *
     * @param table the table
     * @return its rows by key, as they are now
     */
    public synchronized Map<String, Map<String, @Nullable Object>> rows(MirrorTable table) {
        return of(table).copy();
    }

    /**
     * Counts the rows of a table.
     *
     * @param table the table
     * @return the number of rows
     */
    public synchronized int size(MirrorTable table) {
        return of(table).size();
    }

    @Override
    public synchronized void transaction(Consumer<MirrorTransaction> work) {
        Objects.requireNonNull(work, "work");
        UndoableTransaction changes = new UndoableTransaction();
        try {
            work.accept(changes);
        } catch (RuntimeException | Error failure) {
            changes.undo();
            throw failure;
        }
    }

    private MemoryTable of(MirrorTable table) {
        return Objects.requireNonNull(tables.get(table), "table");
    }

    /** Makes changes immediately, and records how to undo each one. */
    private final class UndoableTransaction implements MirrorTransaction {

        private final Deque<Runnable> back = new ArrayDeque<>();

        void undo() {
            back.forEach(Runnable::run);
        }

        @Override
        public void upsert(MirrorTable table, String key, Map<String, @Nullable Object> row) {
            put(of(table), key, Collections.unmodifiableMap(row));
        }

        @Override
        public void delete(MirrorTable table, String key) {
            put(of(table), key, null);
        }

        private void put(MemoryTable table, String key, @Nullable Map<String, @Nullable Object> row) {
            Map<String, @Nullable Object> before = table.put(key, row);
            back.push(() -> table.put(key, before));
        }

        @Override
        public @Nullable Map<String, @Nullable Object> row(MirrorTable table, String key) {
            return of(table).get(key);
        }

        @Override
        public List<String> keys(MirrorTable table, String field, String value) {
            return of(table).keys(field, value);
        }

        @Override
        public List<String> keys(MirrorTable table) {
            return List.copyOf(of(table).copy().keySet());
        }

        @Override
        public void reset() {
            for (MirrorTable table : MirrorTable.values()) {
                keys(table).forEach(key -> delete(table, key));
            }
            set(null);
        }

        @Override
        public void checkpoint(MirrorState changed) {
            set(changed);
        }

        private void set(@Nullable MirrorState changed) {
            MirrorState before = state;
            state = changed;
            back.push(() -> state = before);
        }
    }
}
