package io.github.immichsdk.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the paths among the arguments before an example starts. A path that does not exist is not shown, since it may be a
 * misplaced secret; the file with the closest name is.
 */
final class InputFile {

    private static final int MOST_NAMES = 10_000;

    private InputFile() {}

    /** {@return a path at which there is a file or a folder; option is the name of its option or parameter} */
    static Path existing(String option, Path path) {
        if (!Files.exists(path)) {
            throw new WrongArguments(option + ": expected a file or a folder that exists, found none" + meant(path));
        }
        return path;
    }

    /** {@return a path in a folder that exists, where a file can be written} */
    static Path writable(String option, Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WrongArguments(
                    option + ": expected a file in a folder that exists, found no such folder" + meant(folder));
        }
        if (Files.isDirectory(path)) {
            throw new WrongArguments(option + ": expected a file, found the folder '" + path + "'");
        }
        return path;
    }

    /** Follows a path as far as it exists, and looks for the name that was probably meant instead of the next one. */
    private static String meant(Path path) {
        Path on = path.toAbsolutePath().normalize();
        Path missing = on;
        for (Path above = on.getParent(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above)) {
                String name = closest(missing.getFileName().toString(), above);
                return name == null ? "" : ". Did you mean '" + shown(path, above.resolve(name)) + "'?";
            }
            missing = above;
        }
        return "";
    }

    private static @Nullable String closest(String name, Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                if (names.size() == MOST_NAMES) {
                    break;
                }
                names.add(one.getFileName().toString());
            }
        } catch (IOException | DirectoryIteratorException | UncheckedIOException unreadable) {
            return null;
        }
        return Closest.to(name, names).orElse(null);
    }

    /** {@return the existing path in the form in which paths are given: relative if the given one is} */
    private static Path shown(Path given, Path found) {
        Path here = Path.of("").toAbsolutePath();
        return !given.isAbsolute() && found.startsWith(here) ? here.relativize(found) : found;
    }
}
