package io.github.immichsdk.downloads;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A backup of the caller's whole library in a directory: timeline, archive, and the videos of live photos, without the
 * locked folder and the trash. Files are named by year and month by default. A later run downloads new and changed assets,
 * keeps the names of existing files, and deletes nothing. Immutable; each method returns a changed copy.
 */
public final class BackupJob extends FolderJob<BackupJob> {

    private BackupJob(JobOptions options) {
        super(options);
    }

    /**
     * Creates a backup in a directory.
     *
     * @param folder the directory; created if it does not exist
     * @return the job
     */
    public static BackupJob of(Path folder) {
        Objects.requireNonNull(folder, "folder");
        return new BackupJob(new JobOptions("{year}/{month}/{name}")).folder(folder);
    }

    @Override
    BackupJob copy(JobOptions changed) {
        return new BackupJob(changed);
    }

    @Override
    boolean ofAlbum() {
        return false;
    }
}
