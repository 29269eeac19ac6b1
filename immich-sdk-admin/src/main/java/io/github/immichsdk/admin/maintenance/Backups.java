package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.http.MultipartBody;
import io.github.immichsdk.internal.http.SourceFile;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Lists, downloads, uploads, deletes and restores backups of a server's database. For administrators; servers from 2.5 on. Each
 * method costs one request. Thread-safe. {@link io.github.immichsdk.admin.jobs.ManualJob#BACKUP_DATABASE} makes a backup.
 */
@Experimental
public final class Backups {

    static {
        InternalAccess.makes(Backups.class, Backups::new);
    }

    private record Listing(List<DatabaseBackup> backups) {}

    private final CallExecutor calls;

    private Backups(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return all backups; needs {@code maintenance}}
     *
     * @see io.github.immichsdk.api.Operations#LIST_DATABASE_BACKUPS
     */
    public List<DatabaseBackup> list() {
        return calls.execute(Call.<List<DatabaseBackup>>to(Operations.LIST_DATABASE_BACKUPS)
                .object(Listing.class, Listing::backups));
    }

    /**
     * Downloads a backup. Retried until the response begins, not while it is read. Needs {@code backup.download}.
     *
     * @param filename the name of the backup
     * @return the bytes as they arrive; close the stream
     * @throws io.github.immichsdk.errors.ImmichException if the backup does not exist; servers before 3.0 fail with 500
     * @see io.github.immichsdk.api.Operations#DOWNLOAD_DATABASE_BACKUP
     */
    public InputStream download(String filename) {
        return calls.open(Call.<TransportResponse>to(Operations.DOWNLOAD_DATABASE_BACKUP)
                        .path("filename", TextChecks.notEmpty("filename", filename)))
                .body();
    }

    /**
     * Uploads a backup. Never retried after a lost response. Needs {@code backup.upload}.
     *
     * @param file a backup of an Immich server, such as {@code immich-db-backup-....sql.gz}
     * @throws ImmichFileException if the file cannot be read
     * @see io.github.immichsdk.api.Operations#UPLOAD_DATABASE_BACKUP
     */
    public void upload(Path file) {
        Objects.requireNonNull(file, "file");
        FailedCall call = FailedCall.notSent(Operations.UPLOAD_DATABASE_BACKUP);
        try {
            SourceFile source = SourceFile.of("file", file);
            calls.execute(Call.<Void>to(Operations.UPLOAD_DATABASE_BACKUP)
                    .body(MultipartBody.with("immich-sdk-" + UUID.randomUUID())
                            .file("file", String.valueOf(file.getFileName()), source)
                            .build())
                    .openEnded());
        } catch (IOException e) {
            throw new ImmichFileException("file: cannot read " + file, call, e);
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The backup may be there now: look with list()");
        }
    }

    /**
     * Deletes backups. Servers ignore names that do not exist, so this is safe to repeat. Needs {@code backup.delete}.
     *
     * @param filenames the names of the backups; if there is none, no request is sent
     * @see io.github.immichsdk.api.Operations#DELETE_DATABASE_BACKUP
     */
    public void delete(Collection<String> filenames) {
        Objects.requireNonNull(filenames, "filenames");
        if (!filenames.isEmpty()) {
            calls.execute(Call.<Void>to(Operations.DELETE_DATABASE_BACKUP).json(Map.of("backups", filenames)));
        }
    }

    /**
     * Replaces the database by a backup: the server enters maintenance mode and restores it. Returns before that is done: see
     * {@link Maintenance#status}. Never retried after a lost response. Needs {@code maintenance}.
     *
     * @param filename the name of the backup
     * @param confirmation that the database is replaced
     * @see io.github.immichsdk.api.Operations#SET_MAINTENANCE_MODE
     */
    public void restore(String filename, ConfirmRestore confirmation) {
        Objects.requireNonNull(confirmation, "confirmation");
        confirmation.name();
        TextChecks.notEmpty("filename", filename);
        calls.execute(Call.<Void>to(Operations.SET_MAINTENANCE_MODE)
                .json(Map.of("action", "restore_database", "restoreBackupFilename", filename)));
    }

    /**
     * Lets a new server, which has no administrator yet, enter the maintenance mode in which the web app restores a backup. Needs
     * no credentials. Never retried after a lost response.
     *
     * @param confirmation that the database is replaced
     * @see io.github.immichsdk.api.Operations#START_DATABASE_RESTORE_FLOW
     */
    public void startRestoreOfNewServer(ConfirmRestore confirmation) {
        Objects.requireNonNull(confirmation, "confirmation");
        confirmation.name();
        calls.execute(Call.<Void>to(Operations.START_DATABASE_RESTORE_FLOW));
    }
}
