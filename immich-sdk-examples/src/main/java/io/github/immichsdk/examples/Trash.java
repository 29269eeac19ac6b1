package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
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

/** Lists the trash, moves pictures to it, restores them, and empties it. */
@Command(
        name = "trash",
        mixinStandardHelpOptions = true,
        footer = {"  immich-sdk-examples trash --add IMG_2004", "  immich-sdk-examples trash --restore IMG_2004 --yes"},
        description = "Lists what is in your trash, after doing what the options say, in this order.")
final class Trash implements Callable<Integer> {

    @Option(names = "--add", paramLabel = "TEXT", description = "Put pictures whose file name has this into the trash.")
    private @Nullable String added;

    @Option(
            names = "--restore",
            paramLabel = "TEXT",
            description = "Take pictures whose file name has this out of the trash.")
    private @Nullable String restored;

    @Option(names = "--empty", description = "Delete for good all that is in the trash.")
    private boolean empty;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        WrongArguments.checkFileName("--add", added);
        WrongArguments.checkFileName("--restore", restored);
        return target.run(report, (immich, progress) -> {
            if (added != null) {
                List<String> ids = ids(immich, AssetQuery.all().fileName(added));
                immich.assets().trash(ids);
                tell(immich, "trashed", "put into the trash", "Would put %s into the trash.", ids.size());
            }
            if (restored != null) {
                List<String> ids = ids(immich, AssetQuery.all().onlyTrashed().fileName(restored));
                tell(
                        immich,
                        "restored",
                        "restored",
                        "Would restore %s.",
                        immich.trash().restore(ids));
            }
            if (empty) {
                tell(
                        immich,
                        "deleted",
                        "deleted for good",
                        "Would delete %s for good.",
                        immich.trash().empty());
            }
            list(immich);
        });
    }

    private void list(ImmichClient immich) {
        try (Stream<Asset> trash = immich.trash().stream()) {
            List<Asset> assets = trash.toList();
            report.say("The trash has %s.", Report.some(assets.size(), "picture"));
            assets.forEach(asset -> report.say("  %s  %s", asset.id(), asset.originalFileName()));
            report.put(
                    "trash",
                    assets.stream()
                            .map(asset -> Map.of("id", asset.id(), "fileName", asset.originalFileName()))
                            .toList());
        }
    }

    private void tell(ImmichClient immich, String name, String done, String wouldBeDone, long count) {
        String pictures = Report.some(count, "picture");
        report.change(immich, "%s %s.".formatted(pictures, done), wouldBeDone.formatted(pictures));
        report.put(name, count);
    }

    private static List<String> ids(ImmichClient immich, AssetQuery query) {
        try (Stream<Asset> found = immich.search().stream(query)) {
            return found.map(Asset::id).toList();
        }
    }
}
