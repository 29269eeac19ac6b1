package io.github.immichsdk.internal.jobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A regular file that one run of one process uses at a time, and that stays open if its thread is interrupted. A link is not
 * followed. Not thread-safe.
 */
final class LockedFile implements AutoCloseable {

    private final LogFormat format;
    private Path path;
    private FileChannel channel;
    private boolean closed;

    private LockedFile(Path path, LogFormat format, FileChannel channel) {
        this.path = path;
        this.format = format;
        this.channel = channel;
    }

    /** Work with the file that may be repeated. */
    interface FileWork {
        void run() throws IOException;
    }

    /**
     * Opens a file.
     *
     * @param create whether and how to create it
     * @throws IllegalArgumentException if it is no regular file, or a run is using it
     */
    static LockedFile open(Path path, LogFormat format, OpenOption create) throws IOException {
        isThere(path, format);
        return new LockedFile(path, format, locked(path, format, create));
    }

    /** Opens a file to read it; it need not be free. */
    static FileChannel reading(Path path) throws IOException {
        return FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * {@return whether there is a file; to open a pipe would block, and a link leads to a file of someone else, so both are
     * refused}
     */
    static boolean isThere(Path path, LogFormat format) throws IOException {
        BasicFileAttributes file;
        try {
            file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (file.isSymbolicLink()) {
            throw format.refused(path, "is a symbolic link, which is not followed; give the file itself");
        }
        if (file.isDirectory()) {
            throw format.refused(path, "is a directory; give a file in it");
        }
        if (!file.isRegularFile()) {
            throw format.refused(path, "is a pipe or a device; give the path of a regular file");
        }
        return true;
    }

    private static FileChannel locked(Path path, LogFormat format, OpenOption create) throws IOException {
        FileChannel channel = FileChannel.open(
                path,
                new HashSet<OpenOption>(
                        List.of(create, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)));
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            throw format.inUse(path);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw format.inUse(path);
        }
        return channel;
    }

    FileChannel channel() {
        return channel;
    }

    /** Writes all bytes at a position. */
    void write(byte[] bytes, long position) throws IOException {
        ByteBuffer remaining = ByteBuffer.wrap(bytes);
        while (remaining.hasRemaining()) {
            channel.write(remaining, position + remaining.position());
        }
    }

    /**
     * Does some work with the file. If an interrupt closes the file, opens it again and repeats the work in a thread of its own,
     * which nobody can interrupt: so the work ends however often the caller is interrupted. The caller's interrupt flag stays.
     */
    void uninterrupted(FileWork work) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        boolean interrupted = Thread.interrupted();
        try {
            reopenAndRun(work);
        } catch (ClosedByInterruptException e) {
            interrupted = true;
            Thread.interrupted();
            repeat(work);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void reopenAndRun(FileWork work) throws IOException {
        if (!channel.isOpen()) {
            // returns when the file is closed in full: closing it later would give up the new lock, too
            channel.close();
            channel = locked(path, format, StandardOpenOption.WRITE);
        }
        work.run();
    }

    private void repeat(FileWork work) throws IOException {
        FutureTask<Void> repeated = new FutureTask<>(() -> {
            reopenAndRun(work);
            return null;
        });
        BoundedThreads.daemons("file").newThread(repeated).start();
        while (true) {
            try {
                repeated.get();
                return;
            } catch (InterruptedException e) {
                // waits on: the caller sets the flag again
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                throw Unchecked.rethrow(Objects.requireNonNullElse(e.getCause(), e));
            }
        }
    }

    /** Records that the file has a new name. */
    void renamed(Path to) {
        path = to;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }
}
