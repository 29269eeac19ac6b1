package io.github.immichsdk.downloads;

import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The caller's whole library, to be kept in a folder: timeline, archive, and the videos of live photos; not the locked
 * folder and not the trash. A later run downloads what is new or has changed, and deletes nothing. Immutable; each method
 * returns a changed copy.
 */
public final class BackupJob {

    private final JobOptions options;

    private BackupJob(JobOptions options) {
        this.options = options;
    }

    /**
     * Keeps the library in a folder, by year and month unless named otherwise.
     *
     * @param folder the folder; made if it is not there
     * @return the job
     */
    public static BackupJob to(Path folder) {
        return new BackupJob(JobOptions.named("{year}/{month}/{name}").to(folder));
    }

    /**
     * Sets how files are named, as {@link DownloadJob#naming} does. Files that are there keep their names.
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
     * Sets how many files are downloaded at once: 4 unless set.
     *
     * @param files 1 to 64
     * @return a changed job
     */
    public BackupJob inFlight(int files) {
        return new BackupJob(options.inFlight(files));
    }

    /**
     * Sets a handle that cancels it, as {@link DownloadJob#cancelledBy} does.
     *
     * @param handle stops it from another thread
     * @return a changed job
     */
    public BackupJob cancelledBy(CancelHandle handle) {
        return new BackupJob(options.cancelledBy(handle));
    }

    /**
     * Tells how far it is, as {@link DownloadJob#onProgress} does.
     *
     * @param told gets it
     * @return a changed job
     */
    public BackupJob onProgress(Consumer<? super DownloadProgress> told) {
        return new BackupJob(options.onProgress(told));
    }

    JobOptions options() {
        return options;
    }
}
