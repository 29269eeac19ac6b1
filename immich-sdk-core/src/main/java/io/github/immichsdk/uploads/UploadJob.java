package io.github.immichsdk.uploads;

import io.github.immichsdk.api.Progress;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.options.Values;
import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files to upload, and the options of the upload. Immutable; each method returns a changed copy. Setting an invalid
 * value throws an {@link IllegalArgumentException} immediately.
 */
public final class UploadJob {

    private static final int MAX_IN_FLIGHT = 64;

    private final Settings values;

    private UploadJob(Settings values) {
        this.values = values;
    }

    /**
     * Starts with a file or a directory.
     *
     * @param path the file, or the directory whose files to upload
     * @return a job with the defaults: four concurrent uploads, files in the trash are restored, hidden files and
     *     subdirectories are skipped
     */
    public static UploadJob of(Path path) {
        Objects.requireNonNull(path, "path");
        return of(List.of(path));
    }

    /**
     * Starts with files and directories.
     *
     * @param paths the files, and the directories whose files to upload
     * @return a job
     */
    public static UploadJob of(List<Path> paths) {
        Copies.requireNoNulls("paths", paths);
        Settings draft = new Settings();
        draft.paths = List.copyOf(paths);
        return new UploadJob(draft);
    }

    /** {@return a job that includes all subdirectories; follows links and detects loops} */
    public UploadJob recursive() {
        return with(draft -> draft.recursive = true);
    }

    /** {@return a job that includes hidden files and directories, and those whose names start with a dot} */
    public UploadJob includeHidden() {
        return with(draft -> draft.hidden = true);
    }

    /**
     * Includes what NAS systems, operating systems and photo programs keep for themselves, such as {@code @eaDir},
     * {@code #recycle}, {@code $RECYCLE.BIN}, {@code .stversions} or the previews of a catalog. By default they are skipped and
     * reported as {@link SkipReason#SYSTEM_FILE}. Those that are hidden need {@link #includeHidden}, too.
     *
     * @return a changed copy
     */
    public UploadJob includeSystemFiles() {
        return with(draft -> draft.systemFiles = true);
    }

    /**
     * Skips files and directories by name or path.
     *
     * @param globs patterns such as {@code *.mov} for a name or {@code raw/**} for a path below the given directory
     * @return a changed copy
     */
    public UploadJob exclude(String... globs) {
        Copies.requireNoNulls("globs", globs);
        for (String glob : globs) {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
        }
        return with(draft -> {
            List<String> all = new ArrayList<>(draft.excluded);
            all.addAll(List.of(globs));
            draft.excluded = List.copyOf(all);
        });
    }

    /**
     * Puts all files into an album, including those that the server already has. Creates the album if there is none of the name.
     * Adds to the albums of other calls, so that a file can go into several.
     *
     * @param name the album's name
     * @return a changed copy
     */
    public UploadJob album(String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("album: expected a name, got a blank one");
        }
        return with(draft -> {
            draft.albums = new LinkedHashSet<>(draft.albums);
            draft.albums.add(name);
        });
    }

    /**
     * Puts each file into an album named after the directory that contains it, as {@link #albumsFor} does. Directories of the
     * same name share an album.
     *
     * @return a changed copy
     */
    public UploadJob albumPerFolder() {
        return albumsFor(FileChoice::folder);
    }

    /**
     * Chooses the albums of each file by its path, in addition to those of {@link #album} and of other calls. Albums that do not
     * exist are created, once a file for them is on the server.
     *
     * <p>Costs a request to find or create each album, and one for each 500 files of an album.
     *
     * @param names returns the names of a file's albums, none if empty; several threads call it. A file for which it throws fails
     * @return a changed copy
     */
    public UploadJob albumsFor(Function<? super Path, ? extends Collection<String>> names) {
        Objects.requireNonNull(names, "names");
        return with(draft -> {
            draft.albumsFor = new ArrayList<>(draft.albumsFor);
            draft.albumsFor.add(names);
        });
    }

    /**
     * Chooses more options of each file by its path, such as dates, description, location or another sidecar. They are
     * applied on top of the job's options, and take precedence over them and over a sidecar found beside the file.
     *
     * <p>The options apply to files that are new on the server. Description, rating, location and
     * {@link UploadOptions#takenAt} cost one more request for each such file and need {@code asset.update}; a file whose
     * update fails is reported as failed, with the ID of its asset. The job itself decides on checksums, verification, the
     * trash and cancellation: what the options say of these is ignored.
     *
     * @param options returns the options of a file, {@link UploadOptions#defaults} for none; several threads call it. A file for
     *     which it throws fails
     * @return a changed copy
     */
    public UploadJob optionsFor(Function<? super Path, UploadOptions> options) {
        Objects.requireNonNull(options, "options");
        return with(draft -> {
            draft.optionsFor = new ArrayList<>(draft.optionsFor);
            draft.optionsFor.add(options);
        });
    }

    /**
     * Sets the maximum number of concurrent uploads. The SDK uses fewer while the server fails or slows down.
     *
     * @param count 1 to 64
     * @return a changed copy
     */
    public UploadJob maxInFlight(int count) {
        if (count < 1 || count > MAX_IN_FLIGHT) {
            throw new IllegalArgumentException("maxInFlight: expected 1 to " + MAX_IN_FLIGHT + ", got " + count);
        }
        return with(draft -> draft.maxInFlight = count);
    }

    /**
     * Records the progress in a journal file. A run with the same journal resumes where the last one stopped, even if the
     * program was killed: unchanged files are not read again. A dry run does not write the journal.
     *
     * @param file the file; created if it does not exist. Two runs cannot use it at the same time
     * @return a changed copy
     */
    public UploadJob journal(Path file) {
        Objects.requireNonNull(file, "file");
        return with(draft -> draft.journal = file);
    }

    /** {@return a job that keeps files in the server's trash, as {@link UploadOptions#keepTrashed} does} */
    public UploadJob keepTrashed() {
        return with(draft -> draft.trashedKept = true);
    }

    /**
     * Sets the visibility of new assets, instead of the timeline.
     *
     * @param where where to show new assets
     * @return a changed copy
     */
    public UploadJob visibility(Visibility where) {
        return with(draft -> draft.options = draft.options.visibility(where));
    }

    /** {@return a job that marks new assets as favorites} */
    public UploadJob favorite() {
        return with(draft -> draft.options = draft.options.favorite());
    }

    /** {@return a job that keeps pictures and videos separate, and does not link them as live photos} */
    public UploadJob separateLivePhotos() {
        return with(draft -> draft.livePhotos = false);
    }

    /**
     * Sets a handle that cancels the run from another thread. Uploads in progress are aborted and leave no asset; the report
     * lists what is done.
     *
     * @param handle cancels the run
     * @return a changed copy
     */
    public UploadJob cancel(CancelHandle handle) {
        Objects.requireNonNull(handle, "handle");
        return with(draft -> draft.cancel = handle);
    }

    /**
     * Reports the progress, a few times per second and at the end.
     *
     * @param listener receives the progress in the thread that runs the job; it must not block, and exceptions that it throws
     *     are ignored
     * @return a changed copy
     */
    public UploadJob onProgress(Consumer<? super Progress> listener) {
        Objects.requireNonNull(listener, "listener");
        return with(draft -> draft.listener = listener);
    }

    /** {@return the settings; do not modify} */
    Settings values() {
        return values;
    }

    private UploadJob with(Consumer<Settings> change) {
        return new UploadJob(values.with(change));
    }

    /** The settings. */
    static final class Settings extends Values<Settings> {

        List<Path> paths = List.of();
        boolean recursive;
        boolean hidden;
        boolean systemFiles;
        List<String> excluded = List.of();
        int maxInFlight = 4;
        boolean trashedKept;
        boolean livePhotos = true;
        UploadOptions options = UploadOptions.defaults();
        Consumer<? super Progress> listener = progress -> {};

        Set<String> albums = Set.of();
        List<Function<? super Path, ? extends Collection<String>>> albumsFor = List.of();
        List<Function<? super Path, UploadOptions>> optionsFor = List.of();

        @Nullable
        Path journal;

        @Nullable
        CancelHandle cancel;
    }
}
