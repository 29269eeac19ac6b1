package io.github.immichsdk.benchmarks.sdk;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.benchmarks.data.OriginalId;
import io.github.immichsdk.benchmarks.program.Arguments;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.downloads.DownloadStatus;
import io.github.immichsdk.examples.SqliteMirrorStore;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.mirror.Mirror;
import io.github.immichsdk.sync.mirror.MirrorReport;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import io.github.immichsdk.uploads.UploadStatus;
import java.nio.file.Files;

/** Uploads, downloads and the mirror: what reads or writes files. */
final class SdkFiles {

    private SdkFiles() {}

    static long upload(Arguments args) {
        try (ImmichClient immich = Clients.withKey(args)) {
            UploadReport report =
                    immich.uploads().run(UploadJob.of(args.folder()).maxInFlight(args.threads()));
            return report.orThrow().count(UploadStatus.CREATED);
        }
    }

    static long download(Arguments args) {
        try (ImmichClient immich = Clients.withKey(args)) {
            DownloadReport report = immich.downloads()
                    .run(DownloadJob.of(OriginalId.all(args.count(), args.size()))
                            .folder(args.folder())
                            .maxInFlight(args.threads()));
            if (!report.complete()) {
                throw new IllegalStateException(report + ": " + report.failed());
            }
            return report.count(DownloadStatus.DOWNLOADED);
        }
    }

    static long mirror(Arguments args) throws Exception {
        Files.createDirectories(args.folder());
        try (ImmichClient immich = Clients.withSession(args);
                SqliteMirrorStore store = SqliteMirrorStore.open(args.folder().resolve("mirror.sqlite"))) {
            MirrorReport report = Mirror.of(ImmichSync.of(immich), store).run();
            if (!report.complete()) {
                throw new IllegalStateException("the mirror is not complete: " + report);
            }
            return report.upserts();
        }
    }
}
