package io.github.immichsdk.downloads;

import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A backup of the caller's whole library in a directory: timeline, archive, and the videos of live photos, without the
 * locked folder and the trash. A later run downloads new and changed assets, and deletes nothing. Immutable; each method
 * returns a changed copy.
 */
public final class BackupJob {

    private final JobOptions options;

    private BackupJob(JobOptions options) {
        this.options = options;
    }

    /**
     * Creates a backup in a directory, by year and month by default.
     *
     * @param folder the directory; created if it does not exist
     * @return the job
     */
    public static BackupJob to(Path folder) {
        return new BackupJob(JobOptions.named("{year}/{month}/{name}").to(folder));
    }

    /**
     * Sets how files are named, like {@link DownloadJob#naming}. Existing files keep their names.
     *
     * @param pattern such as {@code {year}/{month}/{name}}; without {@code {album}}
     * @return a changed job
     */
    public BackupJob naming(String pattern) {
        JobOptions changed = options.naming(pattern);
        if (changed.naming().asksForAlbum()) {
            throw new IllegalArgumentException("naming: {album} is for jobs of an album, got '" + pattern + "'");
        }
        return new BackupJob(changed);
    }

    /**
     * Sets the number of concurrent downloads; 4 by default.
     *
     * @param files 1 to 64
     * @return a changed job
     */
    public BackupJob inFlight(int files) {
        return new BackupJob(options.inFlight(files));
    }

    /**
     * Sets a handle that cancels the run, like {@link DownloadJob#cancelledBy}.
     *
     * @param handle cancels it from another thread
     * @return a changed job
     */
    public BackupJob cancelledBy(CancelHandle handle) {
        return new BackupJob(options.cancelledBy(handle));
    }

    /**
     * Reports the progress, like {@link DownloadJob#onProgress}.
     *
     * @param told receives the progress
     * @return a changed job
     */
    public BackupJob onProgress(Consumer<? super DownloadProgress> told) {
        return new BackupJob(options.onProgress(told));
    }

    JobOptions options() {
        return options;
    }
}
