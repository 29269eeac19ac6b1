package io.github.immichsdk.benchmarks.plain;

import io.github.immichsdk.benchmarks.program.Arguments;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/** Inserts the rows of the event stream into SQLite, with the tables, indexes and commits of the mirror of the examples. */
final class PlainMirror {

    private static final int COMMIT = 1000;

    private PlainMirror() {}

    static long run(Arguments args) throws Exception {
        Http http = new Http(args);
        Files.createDirectories(args.folder());
        long count = 0;
        try (Connection sqlite = DriverManager.getConnection(
                        "jdbc:sqlite:" + args.folder().resolve("plain.sqlite"));
                InputStream in = http.post("/sync/stream", "{\"types\":[\"AssetsV2\",\"AssetExifsV1\"]}")) {
            prepare(sqlite);
            try (PreparedStatement assets = insert(sqlite, "asset");
                    PreparedStatement exifs = insert(sqlite, "asset_exif");
                    MappingIterator<JsonNode> events =
                            Records.JSON.readerFor(JsonNode.class).readValues(in)) {
                while (events.hasNext()) {
                    JsonNode event = events.next();
                    JsonNode data = event.get("data");
                    String type = event.get("type").asString();
                    if (type.equals("AssetV2")) {
                        put(assets, data.get("id"), data);
                    } else if (type.equals("AssetExifV1")) {
                        put(exifs, data.get("assetId"), data);
                    } else {
                        continue;
                    }
                    if (++count % COMMIT == 0) {
                        sqlite.commit();
                    }
                }
            }
            sqlite.commit();
        }
        return count;
    }

    private static void prepare(Connection sqlite) throws Exception {
        try (Statement sql = sqlite.createStatement()) {
            sql.execute("PRAGMA journal_mode = WAL");
            sql.execute("PRAGMA synchronous = FULL");
            for (String table : new String[] {"asset", "asset_exif"}) {
                sql.execute("CREATE TABLE " + table + " (key TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID");
            }
            for (String field : INDEXES) {
                sql.execute("CREATE INDEX asset_by_" + field + " ON asset (json_extract(data, '$." + field + "'))");
            }
        }
        sqlite.setAutoCommit(false);
    }

    private static final String[] INDEXES = {"ownerId"};

    private static PreparedStatement insert(Connection sqlite, String table) throws Exception {
        return sqlite.prepareStatement("INSERT INTO " + table
                + " (key, data) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET data = excluded.data");
    }

    private static void put(PreparedStatement insert, JsonNode key, JsonNode data) throws Exception {
        insert.setString(1, key.asString());
        insert.setString(2, data.toString());
        insert.executeUpdate();
    }
}
