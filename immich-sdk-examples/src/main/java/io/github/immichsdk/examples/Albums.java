package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumChange;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.search.AssetQuery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates, fills and renames an album, and lists all albums. */
@Command(
        name = "albums",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples albums July --file-name IMG --rename August",
            "  immich-sdk-examples albums July --file-name IMG --yes"
        },
        description = "Lists your albums. With a NAME, makes that album first if you have none, and fills it.")
final class Albums implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The album to make or to fill.")
    private @Nullable String name;

    @Option(names = "--file-name", paramLabel = "TEXT", description = "Fill it with pictures whose file name has this.")
    private @Nullable String fileName;

    @Option(names = "--rename", paramLabel = "NAME", description = "Then rename it.")
    private @Nullable String newName;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        WrongArguments.unlessNamed(name, "--file-name, --rename", fileName != null || newName != null);
        WrongArguments.checkFileName("--file-name", fileName);
        return target.run(report, (immich, progress) -> {
            if (name != null) {
                fill(immich, album(immich, name));
            }
            List<Album> albums = immich.albums().list(AlbumScope.ALL);
            report.say("You see %s.", Report.some(albums.size(), "album"));
            albums.forEach(album -> report.say("  %s: %s", album.name(), Report.some(album.assetCount(), "picture")));
            report.put("albums", albums.stream().map(Albums::summary).toList());
        });
    }

    private Album album(ImmichClient immich, String wanted) {
        if (immich.options().dryRun() && immich.albums().find(wanted).isEmpty()) {
            report.say("Would create album '%s'.", wanted);
        }
        return immich.albums().findOrCreate(wanted);
    }

    private void fill(ImmichClient immich, Album album) {
        if (fileName != null) {
            try (Stream<Asset> found = immich.search().stream(AssetQuery.all().fileName(fileName))) {
                ItemResults result = immich.albums().addAssets(album.id(), found.map(Asset::id));
                report.change(
                        immich,
                        "Added to album '%s': %s.".formatted(album.name(), result),
                        "Would add to album '%s': %s.".formatted(album.name(), result));
                report.put("added", result.done().size());
                report.put("alreadyThere", result.unchanged().size());
                if (!result.complete()) {
                    report.failed("not added: " + result.failed());
                }
            }
        }
        if (newName != null) {
            Album renamed =
                    immich.albums().update(album.id(), AlbumChange.none().name(newName));
            report.change(
                    immich,
                    "Album '%s' is named '%s' now.".formatted(album.name(), renamed.name()),
                    "Would rename album '%s' to '%s'.".formatted(album.name(), renamed.name()));
        }
    }

    private static Map<String, Object> summary(Album album) {
        return Map.of("id", album.id(), "name", album.name(), "assetCount", album.assetCount());
    }
}
