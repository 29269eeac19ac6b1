package io.github.immichsdk.examples;

import io.github.immichsdk.sync.mirror.MirrorIdentity;
import io.github.immichsdk.sync.mirror.MirrorState;
import io.github.immichsdk.sync.mirror.MirrorStore;
import io.github.immichsdk.sync.mirror.MirrorTable;
import io.github.immichsdk.sync.mirror.MirrorTransaction;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a mirror in an SQLite file: a table for each kind of row, with its key and its JSON, so that SQL can query the library.
 * Rows and checkpoints are written in the same commit.
 */
public final class SqliteMirrorStore implements MirrorStore, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private SqliteMirrorStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a file, and creates it if it does not exist.
     *
     * @param file the SQLite file
     * @return the store; close it after use
     * @throws SQLException if the file cannot be opened, or is not an SQLite file
     */
    public static SqliteMirrorStore open(Path file) throws SQLException {
        SqliteMirrorStore store =
                new SqliteMirrorStore(DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath()));
        store.prepare();
        return store;
    }

    private void prepare() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA journal_mode = WAL");
            // a commit is on the disk when it returns: acknowledged events must survive even a power failure
            sql.execute("PRAGMA synchronous = FULL");
            for (MirrorTable table : MirrorTable.values()) {
                String name = name(table);
                sql.execute("CREATE TABLE IF NOT EXISTS " + name
                        + " (key TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID");
                for (String field : table.lookups()) {
                    sql.execute("CREATE INDEX IF NOT EXISTS " + name + "_by_" + field + " ON " + name
                            + " (json_extract(data, '$." + field + "'))");
                }
            }
            sql.execute("CREATE TABLE IF NOT EXISTS mirror_identity (server TEXT, user_id TEXT, session_id TEXT)");
            sql.execute("CREATE TABLE IF NOT EXISTS mirror_ack (type TEXT PRIMARY KEY, ack TEXT) WITHOUT ROWID");
        }
        connection.setAutoCommit(false);
    }

    private static String name(MirrorTable table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    /** {@return the database, for questions} */
    Connection connection() {
        return connection;
    }

    @Override
    public @Nullable MirrorState state() {
        try {
            List<MirrorIdentity> identity = new ArrayList<>();
            each(
                    "SELECT server, user_id, session_id FROM mirror_identity",
                    row -> identity.add(new MirrorIdentity(row.getString(1), row.getString(2), row.getString(3))));
            if (identity.isEmpty()) {
                return null;
            }
            Map<String, String> acks = new LinkedHashMap<>();
            each("SELECT type, ack FROM mirror_ack", row -> acks.put(row.getString(1), row.getString(2)));
            return new MirrorState(identity.get(0), acks);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void transaction(Consumer<MirrorTransaction> work) {
        try {
            boolean done = false;
            try {
                work.accept(new Changes());
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Does something with a row of a response. */
    private interface RowUse {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, RowUse use, Object... values) throws SQLException {
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            while (rows.next()) {
                use.take(rows);
            }
        }
    }

    private PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the mirror's file fails: " + e.getMessage(), e);
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        connection.close();
    }

    /** What is done in one commit. */
    private final class Changes implements MirrorTransaction {

        private void run(String sql, Object... values) {
            try {
                statement(sql, values).executeUpdate();
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        private List<String> texts(String sql, Object... values) {
            try {
                List<String> texts = new ArrayList<>();
                each(sql, row -> texts.add(row.getString(1)), values);
                return texts;
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        @Override
        public void upsert(MirrorTable table, String key, Map<String, @Nullable Object> row) {
            run(
                    "INSERT INTO " + name(table)
                            + " (key, data) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET data = excluded.data",
                    key,
                    JSON.writeValueAsString(row));
        }

        @Override
        public void delete(MirrorTable table, String key) {
            run("DELETE FROM " + name(table) + " WHERE key = ?", key);
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable Map<String, @Nullable Object> row(MirrorTable table, String key) {
            List<String> found = texts("SELECT data FROM " + name(table) + " WHERE key = ?", key);
            return found.isEmpty() ? null : JSON.readValue(found.get(0), Map.class);
        }

        @Override
        public List<String> keys(MirrorTable table, String field, String value) {
            return texts("SELECT key FROM " + name(table) + " WHERE json_extract(data, '$." + field + "') = ?", value);
        }

        @Override
        public List<String> keys(MirrorTable table) {
            return texts("SELECT key FROM " + name(table));
        }

        @Override
        public void reset() {
            for (MirrorTable table : MirrorTable.values()) {
                run("DELETE FROM " + name(table));
            }
            run("DELETE FROM mirror_identity");
            run("DELETE FROM mirror_ack");
        }

        @Override
        public void checkpoint(MirrorState state) {
            MirrorIdentity identity = Objects.requireNonNull(state.identity());
            run("DELETE FROM mirror_identity");
            run(
                    "INSERT INTO mirror_identity VALUES (?, ?, ?)",
                    identity.server(),
                    identity.userId(),
                    identity.sessionId());
            run("DELETE FROM mirror_ack");
            state.acks().forEach((type, ack) -> run("INSERT INTO mirror_ack VALUES (?, ?)", type, ack));
        }
    }
}
