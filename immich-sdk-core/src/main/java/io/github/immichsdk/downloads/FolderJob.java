package io.github.immichsdk.downloads;

import io.github.immichsdk.api.Progress;
import io.github.immichsdk.internal.text.Printable;
import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The options that all downloads into a directory share. Immutable; each method returns a changed copy.
 *
 * @param <J> the kind of job
 */
public abstract sealed class FolderJob<J extends FolderJob<J>> permits DownloadJob, BackupJob {

    private static final int MAX_IN_FLIGHT = 64;

    private final JobOptions options;

    FolderJob(JobOptions options) {
        this.options = options;
    }

    /** {@return this job with other options} */
    abstract J copy(JobOptions changed);

    /** {@return whether the assets are those of an album, which a file name may contain} */
    abstract boolean ofAlbum();

    /**
     * Sets the directory. It also contains a manifest of the downloaded files, {@code .immich-sdk-manifest.jsonl}, which
     * makes later runs fast.
     *
     * @param folder the directory; created if it does not exist
     * @return a changed copy
     */
    public J folder(Path folder) {
        Objects.requireNonNull(folder, "folder");
        Path absolute = folder.toAbsolutePath().normalize();
        return with(changed -> changed.folder = absolute);
    }

    /**
     * Sets how files are named; {@code {name}} by default, and {@code {year}/{month}/{name}} for a backup. {@code {name}} is
     * the original file name, {@code {year}}, {@code {month}} and {@code {day}} are those of the capture time by local wall
     * clock; {@code {id}}, {@code {type}} ({@code image}, {@code video}) and, of an album, {@code {album}}. If the last part
     * has no {@code {name}}, the extension is added.
     *
     * <p>Values are sanitized for every file system. If several files would have the same name, ignoring case and accents, a
     * part of the ID is added to all but one; a file keeps its name in later runs.
     *
     * @param pattern the pattern, with slashes between directories, such as {@code {year}/{month}/{name}}
     * @return a changed copy
     * @throws IllegalArgumentException if it is not a valid name on every file system, or names the album in a job that has
     *     none
     */
    public J namePattern(String pattern) {
        Objects.requireNonNull(pattern, "pattern");
        NamePattern checked = NamePattern.of(pattern);
        if (checked.asksForAlbum() && !ofAlbum()) {
            throw new IllegalArgumentException(
                    "namePattern: {album} is for jobs of an album, got '" + Printable.line(pattern) + "'");
        }
        return with(changed -> changed.namePattern = checked);
    }

    /**
     * Sets the maximum number of concurrent downloads; 4 by default.
     *
     * @param files 1 to 64
     * @return a changed copy
     */
    public J maxInFlight(int files) {
        if (files < 1 || files > MAX_IN_FLIGHT) {
            throw new IllegalArgumentException("maxInFlight: expected 1 to " + MAX_IN_FLIGHT + ", got " + files);
        }
        return with(changed -> changed.maxInFlight = files);
    }

    /**
     * Sets a handle that cancels the run: it ends soon, and its report lists the remaining files. Run the same job again to
     * resume.
     *
     * @param handle cancels it from another thread
     * @return a changed copy
     */
    public J cancel(CancelHandle handle) {
        Objects.requireNonNull(handle, "handle");
        return with(changed -> changed.cancel = handle);
    }

    /**
     * Reports the progress, a few times per second and after each file. Costs one request for each 1000 files, to read their
     * sizes.
     *
     * @param listener receives the progress in threads of the run, one call at a time; exceptions that it throws are ignored
     * @return a changed copy
     */
    public J onProgress(Consumer<? super Progress> listener) {
        Objects.requireNonNull(listener, "listener");
        return with(changed -> changed.listener = listener);
    }

    JobOptions options() {
        return options;
    }

    private J with(Consumer<JobOptions> change) {
        return copy(options.with(change));
    }
}
