package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.search.AssetQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Compares the SQLite file with the server through the REST API. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        footer = {"  immich-sdk-examples mirror verify --db library.sqlite --session"},
        description = "Compares your own assets, your albums and your stacks in the SQLite file with the server.")
final class LibraryMirrorVerify implements Callable<Integer> {

    private static final String ASSETS = """
            SELECT key || ' ' || json_extract(data, '$.checksum') || ' ' || json_extract(data, '$.visibility')
                || CASE WHEN json_extract(data, '$.deletedAt') IS NULL THEN '' ELSE ' trashed' END
            FROM asset WHERE json_extract(data, '$.ownerId') = '%s' AND json_extract(data, '$.visibility') <> 'locked'""";
    private static final String ALBUMS = "SELECT key || ' ' || json_extract(data, '$.name') FROM album";
    private static final String STACKS = """
            SELECT key || ' ' || json_extract(data, '$.primaryAssetId') FROM stack
            WHERE json_extract(data, '$.ownerId') = '%s'""";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LibraryMirror mirror;

    @Mixin
    private final SessionTarget target = new SessionTarget();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws SQLException {
        if (target.fake()) {
            throw new WrongArguments("--fake: there is nothing to verify, since FakeImmich is new each time");
        }
        try (ImmichClient immich = target.open(LibraryMirror.session(mirror.file()));
                SqliteMirrorStore store = LibraryMirror.open(InputFile.existing("--db", mirror.file()))) {
            String me = immich.users().me().id();
            compare("assets", select(store, ASSETS.formatted(me)), assets(immich));
            compare("albums", select(store, ALBUMS), albums(immich));
            compare("stacks", select(store, STACKS.formatted(me)), stacks(immich));
        }
        return report.end();
    }

    private void compare(String what, Set<String> file, Set<String> server) {
        Set<String> missing = new TreeSet<>(server);
        missing.removeAll(file);
        Set<String> stale = new TreeSet<>(file);
        stale.removeAll(server);
        report.say(
                "%,d %s on the server; %,d missing in the file, %,d too many.",
                server.size(), what, missing.size(), stale.size());
        report.put(what, server.size());
        if (!missing.isEmpty() || !stale.isEmpty()) {
            report.failed(what + " differ: missing " + some(missing) + ", too many " + some(stale));
        }
    }

    private static List<String> some(Set<String> set) {
        return set.stream().limit(3).toList();
    }

    private static Set<String> select(SqliteMirrorStore store, String question) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Statement sql = store.connection().createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            while (answer.next()) {
                found.add(answer.getString(1));
            }
        }
        return found;
    }

    private static Set<String> assets(ImmichClient immich) {
        Set<String> found = new TreeSet<>();
        AssetQuery all = AssetQuery.all()
                .visibility(Visibility.TIMELINE, Visibility.ARCHIVE, Visibility.HIDDEN)
                .includeTrashed();
        try (Stream<Asset> assets = immich.search().stream(all)) {
            assets.forEach(asset -> found.add(asset.id() + " " + asset.checksum() + " " + asset.visibility()
                    + (asset.trashed() ? " trashed" : "")));
        }
        return found;
    }

    private static Set<String> albums(ImmichClient immich) {
        Set<String> found = new TreeSet<>();
        for (AlbumScope scope : List.of(AlbumScope.OWNED, AlbumScope.SHARED_WITH_ME)) {
            for (Album album : immich.albums().list(scope)) {
                found.add(album.id() + " " + album.name());
            }
        }
        return found;
    }

    private static Set<String> stacks(ImmichClient immich) {
        Set<String> found = new TreeSet<>();
        immich.stacks().list().forEach(stack -> found.add(stack.id() + " " + stack.primaryAssetId()));
        return found;
    }
}
