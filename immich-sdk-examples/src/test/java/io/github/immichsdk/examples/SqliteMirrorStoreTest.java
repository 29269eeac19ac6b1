package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.sync.mirror.MirrorIdentity;
import io.github.immichsdk.sync.mirror.MirrorState;
import io.github.immichsdk.sync.mirror.MirrorTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteMirrorStoreTest {

    private static final MirrorState STATE =
            new MirrorState(new MirrorIdentity("http://x", "u", "s"), Map.of("AssetV2", "AssetV2|1"));

    @TempDir
    Path folder;

    private SqliteMirrorStore open() throws SQLException {
        return SqliteMirrorStore.open(folder.resolve("library.sqlite"));
    }

    @Test
    void aNewFileStandsNowhere() throws SQLException {
        try (SqliteMirrorStore store = open()) {
            assertThat(store.state()).isNull();
        }
    }

    @Test
    void rowsAndStateOutliveTheProgram() throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ownerId", "me");
        row.put("deep", Map.of("größe", 1));
        row.put("nothing", null);
        try (SqliteMirrorStore store = open()) {
            store.transaction(work -> {
                work.upsert(MirrorTable.ASSET, "1", row);
                work.checkpoint(STATE);
            });
        }

        try (SqliteMirrorStore store = open()) {
            assertThat(store.state()).isEqualTo(STATE);
            store.transaction(work -> {
                assertThat(work.row(MirrorTable.ASSET, "1")).isEqualTo(row);
                assertThat(work.row(MirrorTable.ASSET, "2")).isNull();
            });
        }
    }

    @Test
    void whatATransactionThatFailedDidIsTakenBack() throws SQLException {
        try (SqliteMirrorStore store = open()) {
            store.transaction(work -> {
                work.upsert(MirrorTable.ASSET, "1", Map.of("ownerId", "me"));
                work.checkpoint(STATE);
            });

            assertThatThrownBy(() -> store.transaction(work -> {
                        work.reset();
                        work.upsert(MirrorTable.ASSET, "2", Map.of("ownerId", "me"));
                        throw new IllegalStateException("power");
                    }))
                    .hasMessage("power");

            assertThat(store.state()).isEqualTo(STATE);
            store.transaction(work -> assertThat(work.keys(MirrorTable.ASSET)).containsExactly("1"));
        }
    }

    @Test
    void rowsAreFoundByTheFieldsThatTheMirrorLooksUp() throws SQLException {
        try (SqliteMirrorStore store = open()) {
            store.transaction(work -> {
                for (MirrorTable table : MirrorTable.values()) {
                    for (String field : table.lookups()) {
                        work.upsert(table, "a", Map.of(field, "x"));
                        work.upsert(table, "b", Map.of(field, "x"));
                        work.upsert(table, "b", Map.of(field, "y"));
                        assertThat(work.keys(table, field, "x"))
                                .as("%s.%s", table, field)
                                .containsExactly("a");
                        work.delete(table, "a");
                        assertThat(work.keys(table, field, "x")).isEmpty();
                    }
                }
            });
        }
    }

    @Test
    void aResetEmptiesAll() throws SQLException {
        try (SqliteMirrorStore store = open()) {
            store.transaction(work -> {
                work.upsert(MirrorTable.ALBUM, "1", Map.of());
                work.checkpoint(STATE);
                work.reset();
            });

            assertThat(store.state()).isNull();
            store.transaction(work -> assertThat(work.keys(MirrorTable.ALBUM)).isEmpty());
        }
    }
}
