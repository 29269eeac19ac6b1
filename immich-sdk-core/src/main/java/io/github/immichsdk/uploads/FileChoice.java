package io.github.immichsdk.uploads;

import io.github.immichsdk.internal.call.NormalizedNames;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What a job chooses for one file by its path.
 *
 * @param options the job's options and those of the file
 * @param albums the names of its albums, in their composed form
 * @param fileAlbums the albums of the file alone, which are not the job's: the journal has to keep them
 */
record FileChoice(UploadOptions options, Set<String> albums, Set<String> fileAlbums) {

    /** The choice of a job before the file is known. */
    static FileChoice none(UploadJob.Settings job) {
        return new FileChoice(job.options, Set.of(), Set.of());
    }

    /** {@return what the job chooses for a file; fails as the functions of the caller do} */
    static FileChoice of(UploadJob.Settings job, Path path) {
        UploadOptions options = job.options;
        for (Function<? super Path, UploadOptions> function : job.optionsFor) {
            options =
                    options.and(Objects.requireNonNull(function.apply(path), "optionsFor: expected options, got null"));
        }
        Set<String> all = new LinkedHashSet<>();
        job.albums.forEach(name -> all.add(NormalizedNames.of(name)));
        Set<String> fileAlbums = new LinkedHashSet<>();
        for (Function<? super Path, ? extends Collection<String>> function : job.albumsFor) {
            Collection<String> names =
                    Objects.requireNonNull(function.apply(path), "albumsFor: expected names, got null");
            for (String name : names) {
                if (Objects.requireNonNull(name, "albumsFor: expected a name, got null")
                        .isBlank()) {
                    throw new IllegalArgumentException("albumsFor: expected a name, got a blank one");
                }
                fileAlbums.add(NormalizedNames.of(name));
            }
        }
        fileAlbums.removeAll(all);
        all.addAll(fileAlbums);
        return new FileChoice(options, all, fileAlbums);
    }

    /** {@return the directory that a file is in, as the name of an album; none for a file in a root directory} */
    static List<String> folder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path name = folder == null ? null : folder.getFileName();
        return name == null || name.toString().isBlank() ? List.of() : List.of(name.toString());
    }
}
