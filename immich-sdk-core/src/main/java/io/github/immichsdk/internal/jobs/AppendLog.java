package io.github.immichsdk.internal.jobs;

import io.github.immichsdk.internal.files.Durable;
import io.github.immichsdk.internal.files.FileReplacement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An append-only file of lines that belongs to one run at a time: a journal, or a list of what a directory holds. Its
 * {@link LogFormat} says how it begins, and when lines are on the disk.
 *
 * <p>A file that begins otherwise is refused and stays as it is, byte for byte. The file is locked, also against other processes;
 * a link is not followed. A line that a crash cut short is dropped. An interrupt loses no line, and does not close the file.
 * Thread-safe.
 *
 * <p>Every IllegalArgumentException names the file and what to do instead.
 */
public final class AppendLog implements AutoCloseable {

    /** Added to the name of the file while it is rewritten. */
    public static final String NEW = ".new";

    /** Fewer lines are never worth a rewrite. */
    private static final int FEW = 100;

    private static final Logger LOG = LoggerFactory.getLogger(AppendLog.class);

    private final Path path;
    private final LogFormat format;
    private LockedFile file;
    private long end;
    private long lines;
    private int unforced;
    private boolean closed;

    private AppendLog(Path path, LogFormat format, LockedFile file) {
        this.path = path;
        this.format = format;
        this.file = file;
    }

    /**
     * Opens a log, or begins one where there is no file or an empty one.
     *
     * @param path the file
     * @param format how it begins
     * @param reader receives the complete lines after the header
     * @return the open log; close it
     * @throws IllegalArgumentException if the file is something else, or a run is using it
     * @throws IOException if the file cannot be read or written
     */
    public static AppendLog open(Path path, LogFormat format, Consumer<String> reader) throws IOException {
        // an interrupt would close the file; the caller sees the flag later, at its next call
        boolean interrupted = Thread.interrupted();
        try {
            AppendLog log = new AppendLog(path, format, LockedFile.open(path, format, StandardOpenOption.CREATE));
            try {
                log.load(reader);
                return log;
            } catch (IOException | RuntimeException e) {
                log.file.close();
                throw e;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Reads a log without changing, creating or locking it.
     *
     * @param path the file
     * @param format how it begins
     * @param reader receives the complete lines after the header; none if there is no file
     * @throws IllegalArgumentException if the file is something else
     * @throws IOException if the file cannot be read
     */
    public static void read(Path path, LogFormat format, Consumer<String> reader) throws IOException {
        if (LockedFile.isThere(path, format)) {
            try (FileChannel channel = LockedFile.reading(path)) {
                new LogLines(path, channel, format).read(reader);
            }
        }
    }

    private void load(Consumer<String> reader) throws IOException {
        end = new LogLines(path, file.channel(), format).read(line -> {
            lines++;
            reader.accept(line);
        });
        file.channel().truncate(end);
        byte[] header = format.header();
        if (end == 0 && header.length > 0) {
            write(header);
        }
    }

    /**
     * Adds a line. When it is on the disk follows from the format.
     *
     * @param line the line, without a line break
     * @throws IOException if it cannot be written; what was written of it is taken back
     */
    public synchronized void append(String line) throws IOException {
        if (line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("line: expected one without a line break, got '" + line + "'");
        }
        write(bytes(line));
        lines++;
    }

    private void write(byte[] bytes) throws IOException {
        boolean due = unforced + 1 >= format.linesPerForce();
        try {
            file.uninterrupted(() -> {
                file.write(bytes, end);
                if (due) {
                    file.channel().force(false);
                }
            });
        } catch (IOException e) {
            try {
                file.channel().truncate(end);
            } catch (IOException another) {
                e.addSuppressed(another);
            }
            throw e;
        }
        end += bytes.length;
        unforced = due ? 0 : unforced + 1;
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the number of lines without the header} */
    public synchronized long lines() {
        return lines;
    }

    /**
     * Drops outdated lines, if more than half of the lines are outdated: so the file stays small however many runs use it. It is
     * replaced in one step when the new one is on the disk; if that fails, it stays as it is.
     *
     * @param count the number of lines to keep
     * @param current the lines to keep
     */
    public synchronized void compact(int count, Stream<String> current) {
        if (lines <= FEW || lines <= 2L * count) {
            return;
        }
        Path fresh = path.resolveSibling(path.getFileName() + NEW);
        try {
            removeLeftover(fresh);
            LockedFile to = LockedFile.open(fresh, format, StandardOpenOption.CREATE_NEW);
            try {
                long size = writeAll(to, current);
                to.channel().force(true);
                move(fresh);
                end = size;
            } catch (IOException | RuntimeException e) {
                to.close();
                Files.deleteIfExists(fresh);
                throw e;
            }
            to.renamed(path);
            LockedFile outdated = file;
            file = to;
            lines = count;
            unforced = 0;
            outdated.close();
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("{} keeps its outdated lines", path, e);
        }
    }

    private long writeAll(LockedFile to, Stream<String> current) throws IOException {
        long size = 0;
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(format.header());
        for (String line : (Iterable<String>) current::iterator) {
            chunk.writeBytes(bytes(line));
            if (chunk.size() >= LogLines.LONGEST) {
                to.write(chunk.toByteArray(), size);
                size += chunk.size();
                chunk.reset();
            }
        }
        to.write(chunk.toByteArray(), size);
        return size + chunk.size();
    }

    /** Removes what a crash has left of an earlier rewrite, and no other file. */
    private void removeLeftover(Path fresh) throws IOException {
        if (LockedFile.isThere(fresh, format)) {
            byte[] own = format.beginning();
            ByteBuffer begin = ByteBuffer.allocate(own.length);
            try (FileChannel old = LockedFile.reading(fresh)) {
                old.read(begin, 0);
            }
            if (!Arrays.equals(begin.array(), own)) {
                throw new FileAlreadyExistsException(fresh.toString());
            }
            Files.delete(fresh);
        }
    }

    private void move(Path fresh) throws IOException {
        // at once: this program itself keeps the file open, which Windows does not allow to be replaced
        FileReplacement.once(fresh, path);
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Durable.folder(folder);
        }
    }

    /** {@return the file} */
    public Path path() {
        return path;
    }

    /** Forces all lines to the disk, and unlocks the file. A second call does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (LockedFile last = file) {
            if (unforced > 0) {
                last.uninterrupted(() -> last.channel().force(true));
            }
        }
    }
}
