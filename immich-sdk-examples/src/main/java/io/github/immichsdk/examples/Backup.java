package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.downloads.BackupJob;
import io.github.immichsdk.downloads.BackupReport;
import io.github.immichsdk.downloads.FolderCheck;
import io.github.immichsdk.downloads.KeptFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Backs up the whole library to a folder. Later runs download only what is new. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples backup --to photos --verify",
            "  immich-sdk-examples backup --to photos --dry-run"
        },
        description =
                "Keeps a copy of your whole library in a folder. Run again, it downloads what is new or has changed;"
                        + " it deletes nothing.")
final class Backup implements Callable<Integer> {

    @Option(names = "--verify", description = "Then read all files again, and compare them with the server.")
    private boolean verify;

    @Mixin
    private final Downloading downloading = new Downloading();

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        downloading.check();
        return target.run(report, (immich, progress) -> {
            ImmichClient client = downloading.client(immich);
            try (Resumable work = report.resumable();
                    TransferBar bar = new TransferBar(report, "Download")) {
                BackupReport backup = client.downloads()
                        .run(BackupJob.of(downloading.folder())
                                .maxInFlight(downloading.inFlight())
                                .cancel(work.cancel())
                                .onProgress(bar));
                report.say("%s: %s.", downloading.folder(), backup);
                backup.gone().forEach(file -> report.say("  gone from the server: %s", file.path()));
                report.put("gone", backup.gone().stream().map(KeptFile::assetId).toList());
                downloading.show(report, backup.files());
            }
            if (verify) {
                verify(client);
            }
        });
    }

    private void verify(ImmichClient client) {
        FolderCheck check = client.downloads().verifyWithServer(downloading.folder());
        report.say("Verified: %s.", check);
        report.put("intact", check.intact());
        report.put("missing", check.missing().stream().map(KeptFile::assetId).toList());
        report.put("damaged", check.damaged().stream().map(KeptFile::assetId).toList());
        report.put("notHere", check.notHere());
        check.damaged().forEach(file -> report.failed("damaged: " + file.path() + "; delete it and run this again"));
        check.missing().forEach(file -> report.failed("missing: " + file.path()));
        if (!check.complete()) {
            report.failed("the backup is not complete. " + check);
        }
    }
}
