package io.github.immichsdk.takeout;

import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.text.Amounts;
import io.github.immichsdk.uploads.SkippedFile;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An extracted Google Takeout of Google Photos: its photos and videos, each with what its JSON sidecar says and the albums whose
 * directories it is in. Immutable and thread-safe.
 *
 * <pre>{@code
 * List<Path> parts = List.of(folder.resolve("takeout-001"), folder.resolve("takeout-002"));
 * GoogleTakeout takeout = GoogleTakeout.read(parts);
 * System.out.println(takeout); // 9120 files, 14 without a sidecar, 31 albums
 * takeout.withoutSidecar().forEach(System.out::println);
 * takeout.sidecarsWithoutFile().forEach(System.out::println); // is a part missing?
 * takeout.problems().forEach(System.out::println);
 * }</pre>
 *
 * <p>Extract all parts of a Takeout first: a picture and its sidecar are often in different parts.
 */
public final class GoogleTakeout {

    private final Map<Path, TakeoutFile> files;
    private final List<Path> sidecarsWithoutFile;
    private final List<SkippedFile> skipped;
    private final List<TakeoutProblem> problems;
    private final boolean datesFromGoogle;

    GoogleTakeout(
            Map<Path, TakeoutFile> files,
            List<Path> sidecarsWithoutFile,
            List<SkippedFile> skipped,
            List<TakeoutProblem> problems) {
        this(files, sidecarsWithoutFile, skipped, problems, false);
    }

    private GoogleTakeout(
            Map<Path, TakeoutFile> files,
            List<Path> sidecarsWithoutFile,
            List<SkippedFile> skipped,
            List<TakeoutProblem> problems,
            boolean datesFromGoogle) {
        this.files = files;
        this.sidecarsWithoutFile = List.copyOf(sidecarsWithoutFile);
        this.skipped = List.copyOf(skipped);
        this.problems = List.copyOf(problems);
        this.datesFromGoogle = datesFromGoogle;
    }

    /**
     * Reads a Takeout that was extracted into one directory.
     *
     * @param folder the directory, at any level: the one with all parts, {@code Takeout}, {@code Google Photos} or below
     * @return the Takeout
     * @throws IllegalArgumentException if it is no directory
     */
    public static GoogleTakeout read(Path folder) {
        Objects.requireNonNull(folder, "folder");
        return read(List.of(folder));
    }

    /**
     * Reads a Takeout whose parts were extracted into several directories. Directories of the same name belong together, in
     * whatever part they are.
     *
     * <p>Reads all JSON files, up to 1 MB each, and of the pictures only the names, and the bytes of those that lack a sidecar
     * and have the name and size of one that has it. What cannot be read is in {@link #problems}. Keeps about one kilobyte for
     * each file. Sends no request.
     *
     * @param folders the directories
     * @return the Takeout
     * @throws IllegalArgumentException if one of them is no directory
     */
    public static GoogleTakeout read(List<Path> folders) {
        Copies.requireNoNulls("folders", folders);
        if (folders.isEmpty()) {
            throw new IllegalArgumentException(
                    "folders: expected at least one directory with an extracted Takeout, got none");
        }
        return new TakeoutReader().read(List.copyOf(folders));
    }

    /**
     * Prefers the dates of Google Photos to those in the files. By default, the date in a file wins, since it knows its time
     * zone, and the date of the sidecar counts where a file has none. With this, the date of the sidecar counts for all files
     * that have one, in UTC: choose it if dates were corrected in Google Photos. Costs one more request for each new file.
     *
     * @return a changed copy
     */
    public GoogleTakeout preferGoogleDates() {
        return new GoogleTakeout(files, sidecarsWithoutFile, skipped, problems, true);
    }

    /** {@return the photos and videos to upload, by path} */
    public List<TakeoutFile> files() {
        return List.copyOf(files.values());
    }

    /**
     * Finds a photo or video.
     *
     * @param path the path, as in {@link #files}
     * @return the file; empty if it is not among the files to upload
     */
    public Optional<TakeoutFile> file(Path path) {
        Objects.requireNonNull(path, "path");
        return Optional.ofNullable(files.get(path));
    }

    /** {@return the photos and videos without a sidecar; they are uploaded with what they contain themselves} */
    public List<Path> withoutSidecar() {
        return files.values().stream()
                .filter(file -> file.sidecar() == null)
                .map(TakeoutFile::path)
                .toList();
    }

    /** {@return the sidecars whose photo or video is not there; it may be in a part of the Takeout that is not extracted} */
    public List<Path> sidecarsWithoutFile() {
        return sidecarsWithoutFile;
    }

    /** {@return what is not to be uploaded, each with the reason: what is in the trash, for one} */
    public List<SkippedFile> skipped() {
        return skipped;
    }

    /** {@return what could not be read or used; each file in question falls back to what else is known of it} */
    public List<TakeoutProblem> problems() {
        return problems;
    }

    /** {@return the titles of the albums that have files, in alphabetical order} */
    public List<String> albums() {
        return files.values().stream()
                .flatMap(file -> file.albums().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Builds the job that uploads all {@link #files}, with their dates, descriptions, locations, favorite marks, archive state
     * and original names, into albums of the same titles. The same picture in a year directory and in an album directory becomes
     * one asset, in the album. What the sidecar says applies to files that are new on the server.
     *
     * <p>Needs {@code asset.update} besides the permissions of a plain job. A description or a location costs one more request
     * for each new file that has one.
     *
     * @return the job; add a journal, progress or another album as to any other
     */
    public UploadJob job() {
        return UploadJob.of(List.copyOf(files.keySet()))
                .optionsFor(this::options)
                .albumsFor(this::albums);
    }

    private Collection<String> albums(Path path) {
        return file(path).map(TakeoutFile::albums).orElse(List.of());
    }

    private UploadOptions options(Path path) {
        TakeoutFile file = files.get(path);
        if (file == null) {
            return UploadOptions.defaults();
        }
        TakeoutMetadata metadata = file.metadata();
        UploadOptions options = UploadOptions.defaults();
        Instant taken = metadata.takenAt();
        if (taken != null) {
            // the server takes the earlier one of both where the file itself has no date
            options = options.fileCreatedAt(taken).fileModifiedAt(taken);
            options = datesFromGoogle ? options.takenAt(taken.atOffset(ZoneOffset.UTC)) : options;
        }
        String name = OriginalName.of(file);
        options = name == null ? options : options.fileName(name);
        options = metadata.description() == null ? options : options.description(metadata.description());
        TakeoutLocation location = metadata.location();
        options = location == null ? options : options.location(location.latitude(), location.longitude());
        options = metadata.favorite() ? options.favorite() : options;
        return file.visibility().equals(Visibility.TIMELINE) ? options : options.visibility(file.visibility());
    }

    /** {@return one line, such as {@code 9120 files, 14 without a sidecar, 31 albums}} */
    @Override
    public String toString() {
        int without = withoutSidecar().size();
        Stream<String> more = Stream.of(
                        without == 0 ? "" : without + " without a sidecar",
                        some(albums().size(), "album", ""),
                        some(sidecarsWithoutFile.size(), "sidecar", " without a file"),
                        skipped.isEmpty() ? "" : skipped.size() + " skipped",
                        some(problems.size(), "problem", ""))
                .filter(part -> !part.isEmpty());
        return Stream.concat(Stream.of(Amounts.count(files.size(), "file")), more)
                .collect(Collectors.joining(", "));
    }

    private static String some(int number, String thing, String detail) {
        return number == 0 ? "" : Amounts.count(number, thing) + detail;
    }
}
