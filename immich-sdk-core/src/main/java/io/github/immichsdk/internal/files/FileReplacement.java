package io.github.immichsdk.internal.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** Moves a complete file into place, in one step where the file system has that. */
public final class FileReplacement {

    /** How long Windows keeps a file that a virus scanner or an indexer has opened, as a rule far less. In milliseconds. */
    private static final int[] WAITS = {10, 20, 50, 100, 200, 400};

    private FileReplacement() {}

    /** Moves a file onto another. */
    @FunctionalInterface
    interface Move {
        void onto(Path fresh, Path target) throws IOException;
    }

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(long millis) throws InterruptedException;
    }

    /**
     * Moves a file into place. Where other programs can keep a file from being moved, as on Windows, it is tried for a second.
     *
     * @param fresh the file, which this program has closed
     * @param target its name; a file of that name is replaced
     * @throws IOException if it cannot be moved; both files stay as they are then
     */
    public static void replace(Path fresh, Path target) throws IOException {
        replace(fresh, target, FileReplacement::once, TimeUnit.MILLISECONDS::sleep);
    }

    static void replace(Path fresh, Path target, Move move, Pause pause) throws IOException {
        for (int wait : WAITS) {
            try {
                move.onto(fresh, target);
                return;
            } catch (FileSystemException e) {
                if (!mayPass(e, target)) {
                    throw e;
                }
                try {
                    pause.of(wait);
                } catch (InterruptedException interrupt) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
        }
        move.onto(fresh, target);
    }

    /** Windows reports an open file as one without access, or by a text in the language of the system. */
    private static boolean mayPass(FileSystemException e, Path target) {
        return !OwnFiles.posix(target)
                && !Files.isDirectory(target)
                && (e instanceof AccessDeniedException || e.getClass() == FileSystemException.class);
    }

    /**
     * Moves a file into place, or fails at once.
     *
     * @param fresh the file
     * @param target its name; a file of that name is replaced
     * @throws IOException if it cannot be moved; both files stay as they are then
     */
    public static void once(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
