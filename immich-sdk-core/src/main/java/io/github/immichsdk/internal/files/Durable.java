package io.github.immichsdk.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Creates directories, and forces them to the disk. */
public final class Durable {

    private Durable() {}

    /**
     * Creates a directory if there is none. A link to a directory counts as one, although Java 17 refuses it.
     *
     * @param folder the directory
     * @throws IOException if it cannot be created
     */
    public static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /**
     * Forces the names of a directory to the disk, where the system supports it: Windows does not, and does not need it.
     *
     * @param folder the directory
     */
    public static void folder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // the file itself is on the disk; a crash may cost its name, and the next run downloads it again
        }
    }
}
