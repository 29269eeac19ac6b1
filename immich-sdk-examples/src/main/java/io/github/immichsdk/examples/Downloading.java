package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.ClientOptions.Writes;
import io.github.immichsdk.downloads.DownloadFileResult;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.downloads.DownloadStatus;
import io.github.immichsdk.search.AssetQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The common code of the examples that download. */
final class Downloading {

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder; created if missing.")
    private Path folder = Path.of("");

    @Option(
            names = "--in-flight",
            defaultValue = "4",
            description = "How many files to download at once; 4 unless given.")
    private int inFlight;

    @Option(names = "--dry-run", description = "Write nothing; count what would be downloaded.")
    private boolean dryRun;

    Path folder() {
        return folder;
    }

    /** Checks the options before anything is sent. */
    void check() {
        WrongArguments.check(
                "--in-flight", () -> DownloadJob.of(AssetQuery.all()).maxInFlight(inFlight));
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongArguments("--to: expected a folder, found a file");
        }
    }

    int inFlight() {
        return inFlight;
    }

    /** {@return a client that is not in dry run: it writes only on this machine, which needs no --yes} */
    ImmichClient client(ImmichClient immich) {
        return immich.withOptions(options -> options.writes(dryRun ? Writes.DRY_RUN : Writes.SEND));
    }

    void show(Report report, DownloadReport files) {
        report.put("downloaded", files.count(DownloadStatus.DOWNLOADED));
        report.put("present", files.count(DownloadStatus.PRESENT));
        report.put("failed", files.count(DownloadStatus.FAILED));
        report.put("notTried", files.count(DownloadStatus.NOT_TRIED));
        report.put("dryRun", dryRun); // of the files here: the server is only read in any case
        report.put("bytes", files.bytes());
        report.put("failures", files.failed().stream().map(Downloading::failure).toList());
        report.put("complete", files.complete());
        for (DownloadFileResult file : files.failed()) {
            report.failed(file.assetId() + ": " + file.reason());
        }
        if (!files.complete()) {
            report.failed("not everything is here; run it again to resume. " + files);
        }
    }

    private static Map<String, @Nullable Object> failure(DownloadFileResult file) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("assetId", file.assetId());
        json.put("reason", file.reason());
        return json;
    }
}
