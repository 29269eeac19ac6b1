package io.github.immichsdk.downloads;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Folders, made and written through. */
final class Durable {

    private Durable() {}

    /** Makes a folder if there is none; a link to one will do, which Java 17 by itself takes for something else. */
    static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Writes a folder's list of names through, where the system lets one: Windows does not, and need not be asked. */
    static void folder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // the file itself is on the disk; a crash may cost its name, and the next run downloads it again
        }
    }
}
