package io.github.immichsdk.internal.jobs;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Path;

/**
 * How a log begins, how it is called in messages, and when its lines are on the disk. Immutable.
 *
 * @param name what messages call it, such as {@code journal}
 * @param alternative what messages suggest to use instead, such as {@code give another file}
 * @param kind the first word of the first line: what kind of file it is; empty if the file has no header
 * @param task the rest of the first line: which task the file belongs to
 * @param linesPerForce after how many lines they are forced to the disk; the rest is when the log is closed
 */
public record LogFormat(String name, String alternative, String kind, String task, int linesPerForce) {

    /**
     * Describes a journal with a header. Each line is forced to the disk.
     *
     * @param kind the first word of the first line
     * @param task the rest of the first line
     * @return the format
     */
    public static LogFormat journal(String kind, String task) {
        return new LogFormat("journal", "give another file", kind, task, 1);
    }

    /**
     * Describes a file without a header, which keeps one list for all runs in a directory. Each line is forced to the disk.
     *
     * @param name what messages call it
     * @return the format
     */
    public static LogFormat ofDirectory(String name) {
        return new LogFormat(name, "use another directory", "", "", 1);
    }

    /**
     * Changes when lines are forced to the disk. A crash of the machine may cost the lines since then, a crash of the program
     * costs none.
     *
     * @param lines after how many lines
     * @return the changed format
     */
    public LogFormat forcedEach(int lines) {
        return new LogFormat(name, alternative, kind, task, lines);
    }

    /** {@return the first line with its line break; empty if there is none} */
    byte[] header() {
        return (kind.isEmpty() ? "" : kind + " " + task + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the bytes with which all files of this kind begin} */
    byte[] beginning() {
        return (kind.isEmpty() ? "" : kind + " ").getBytes(StandardCharsets.UTF_8);
    }

    IllegalArgumentException refused(Path path, String why) {
        return new IllegalArgumentException(name + ": " + path + " " + why);
    }

    IllegalArgumentException inUse(Path path) {
        return refused(path, "is in use by another run; wait until that has ended, or " + alternative);
    }

    /**
     * Explains a failure to use the file.
     *
     * @param path the file
     * @param e the failure
     * @return what happened and what to do
     */
    public ImmichException failure(Path path, IOException e) {
        if (e instanceof ClosedByInterruptException) {
            return new ImmichInterruptedException(
                    "interrupted while opening the " + name + " " + path, FailedCall.none(), e);
        }
        String cause = e instanceof FileSystemLoopException ? "it is a link" : String.valueOf(e.getMessage());
        return new ImmichFileException(
                "the " + name + " " + path + " cannot be used (" + e.getClass().getSimpleName() + ": " + cause
                        + "); check the directory, its permissions and the free space, or " + alternative,
                FailedCall.none(),
                e);
    }
}
