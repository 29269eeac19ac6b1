package io.github.immichsdk.examples;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Queries the SQLite file, without the server. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        footer = {"  immich-sdk-examples mirror ask --db library.sqlite"},
        description = "Counts by month, lists albums and the biggest files, from the SQLite file alone.")
final class LibraryMirrorAsk implements Callable<Integer> {

    private static final String BY_MONTH = """
            SELECT substr(json_extract(data, '$.localDateTime'), 1, 7) AS month, count(*) AS assets
            FROM asset WHERE json_extract(data, '$.deletedAt') IS NULL GROUP BY month ORDER BY month""";
    private static final String ALBUMS = """
            SELECT json_extract(album.data, '$.name') AS name, count(album_asset.key) AS assets
            FROM album LEFT JOIN album_asset ON json_extract(album_asset.data, '$.albumId') = album.key
            GROUP BY album.key ORDER BY assets DESC, name""";
    private static final String BIGGEST = """
            SELECT json_extract(asset.data, '$.originalFileName') AS fileName,
                   json_extract(asset_exif.data, '$.fileSizeInByte') AS bytes, asset.key AS id
            FROM asset JOIN asset_exif ON asset_exif.key = asset.key ORDER BY bytes DESC, id LIMIT 10""";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LibraryMirror mirror;

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws SQLException {
        try (SqliteMirrorStore store = LibraryMirror.open(InputFile.existing("--db", mirror.file()))) {
            report.say("Pictures by month:");
            tell(store, "byMonth", BY_MONTH, "  %-10s %,8d");
            report.say("Albums:");
            tell(store, "albums", ALBUMS, "  %-40s %,8d");
            report.say("The biggest files:");
            tell(store, "biggest", BIGGEST, "  %-40s %,14d bytes");
        }
        return report.end();
    }

    private void tell(SqliteMirrorStore store, String name, String question, String format) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Statement sql = store.connection().createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            while (answer.next()) {
                report.say(format, String.valueOf(answer.getString(1)), answer.getLong(2));
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    row.put(answer.getMetaData().getColumnLabel(i), answer.getObject(i));
                }
                rows.add(row);
            }
        }
        report.put(name, rows);
    }
}
