package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.search.AssetQuery;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Downloads an album, or pictures by name, into a folder. Run it again to resume. */
@Command(
        name = "download",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples download --album July --to july",
            "  immich-sdk-examples download --to photos --naming {year}/{month}/{name}"
        },
        description =
                "Downloads the originals of an album, or of pictures by their names, into a folder. If it is stopped,"
                        + " the next run resumes.")
final class Download implements Callable<Integer> {

    @Option(names = "--album", paramLabel = "NAME", description = "The album; without it, all pictures.")
    private @Nullable String album;

    @Option(names = "--file-name", paramLabel = "TEXT", description = "Only pictures whose file name has this.")
    private @Nullable String fileName;

    @Option(
            names = "--naming",
            paramLabel = "PATTERN",
            defaultValue = "{name}",
            description = "How to name files, such as {year}/{month}/{name}; {name} unless given.")
    private String naming = "";

    @Mixin
    private final Downloading downloading = new Downloading();

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        downloading.check();
        WrongArguments.check("--naming", () -> DownloadJob.of(AssetQuery.all()).namePattern(naming));
        WrongArguments.checkFileName("--file-name", fileName);
        return target.run(report, (immich, progress) -> {
            try (Resumable work = report.resumable();
                    TransferBar bar = new TransferBar(report, "Download")) {
                DownloadReport files = downloading
                        .client(immich)
                        .downloads()
                        .run(job(immich)
                                .folder(downloading.folder())
                                .namePattern(naming)
                                .maxInFlight(downloading.inFlight())
                                .cancel(work.cancel())
                                .onProgress(bar));
                report.say("%s: %s.", downloading.folder(), files);
                downloading.show(report, files);
            }
        });
    }

    private DownloadJob job(ImmichClient immich) {
        String name = album;
        if (name == null) {
            return DownloadJob.of(
                    fileName == null ? AssetQuery.all() : AssetQuery.all().fileName(fileName));
        }
        if (fileName != null) {
            throw new WrongArguments("--file-name: expected without --album, got both");
        }
        return DownloadJob.ofAlbum(
                immich.albums().find(name).map(Album::id).orElseThrow(() -> Closest.noAlbum("--album", name, immich)));
    }
}
