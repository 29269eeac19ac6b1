package io.github.immichsdk.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An append-only file of lines that belongs to one task at a time. Its first line says what it is and of which task: a file that
 * begins otherwise is refused and stays as it is, byte for byte. A line cut short by a crash is dropped. The file is locked, also
 * against other processes, and a link is not followed.
 *
 * <p>Every IllegalArgumentException names the file and what to do instead.
 */
public final class JournalFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final List<String> lines;

    private JournalFile(Path path, FileChannel channel, List<String> lines) {
        this.path = path;
        this.channel = channel;
        this.lines = lines;
    }

    /**
     * Opens a journal, or begins one where there is no file or an empty one.
     *
     * @param path the file
     * @param kind the first word of the first line: what kind of file it is
     * @param task the rest of the first line: which task it belongs to
     * @return the open journal; close it
     * @throws IllegalArgumentException if the file is something else, or a run is using it
     * @throws IOException if the file cannot be read or written
     */
    public static JournalFile open(Path path, String kind, String task) throws IOException {
        checkPlain(path);
        FileChannel channel = FileChannel.open(
                path,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS));
        try {
            lock(path, channel);
            String head = kind + " " + task;
            List<String> lines = load(path, channel, kind, head);
            JournalFile journal = new JournalFile(path, channel, lines);
            if (channel.size() == 0) {
                journal.append(head);
            }
            return journal;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Reads the lines of a journal without changing, creating or locking it.
     *
     * @param path the file
     * @param kind the first word of the first line
     * @param task the rest of the first line
     * @return the lines after the first; none if there is no file
     * @throws IllegalArgumentException if the file is something else
     * @throws IOException if the file cannot be read
     */
    public static List<String> read(Path path, String kind, String task) throws IOException {
        if (!checkPlain(path)) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            return linesOf(text(path, channel, kind, kind + " " + task));
        }
    }

    /** {@return whether there is a file; to open a pipe would block, and a link leads to a file of someone else} */
    private static boolean checkPlain(Path path) throws IOException {
        BasicFileAttributes file;
        try {
            file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (file.isSymbolicLink()) {
            throw refused(path, "is a symbolic link, which is not followed; give the file itself");
        }
        if (file.isDirectory()) {
            throw refused(path, "is a directory; give a file in it");
        }
        if (!file.isRegularFile()) {
            throw refused(path, "is a pipe or a device; give the path of a regular file");
        }
        return true;
    }

    private static void lock(Path path, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // held in this JVM
        }
        throw refused(path, "is in use by another run; wait until that has ended, or give another file");
    }

    private static List<String> load(Path path, FileChannel channel, String kind, String head) throws IOException {
        byte[] whole = text(path, channel, kind, head);
        channel.truncate(whole.length);
        channel.position(whole.length);
        return linesOf(whole);
    }

    private static List<String> linesOf(byte[] whole) {
        return new String(whole, StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    /** {@return the whole lines, the first one checked; a foreign file is not read further than its first line} */
    private static byte[] text(Path path, FileChannel channel, String kind, String head) throws IOException {
        byte[] first = (head + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] own = (kind + " ").getBytes(StandardCharsets.UTF_8);
        byte[] begin = new byte[first.length];
        ByteBuffer buffer = ByteBuffer.wrap(begin);
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) > 0) {
            // until the end of the file, or of the first line
        }
        int size = buffer.position();
        if (size == 0) {
            return new byte[0];
        }
        if (!Arrays.equals(begin, 0, Math.min(size, own.length), own, 0, own.length)) {
            throw refused(path, "is not a journal, and is left as it is; give the path of a new file");
        }
        if (size < first.length) {
            if (Arrays.equals(begin, 0, size, first, 0, size)) {
                // the first line was cut short
                return new byte[0];
            }
            throw another(path);
        }
        if (!Arrays.equals(begin, first)) {
            throw another(path);
        }
        channel.position(0);
        byte[] all = Channels.newInputStream(channel).readAllBytes();
        int end = all.length;
        while (all[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(all, end);
    }

    private static IllegalArgumentException another(Path path) {
        return refused(
                path,
                "is the journal of another task, and is left as it is; give a new file, or the task it was begun with");
    }

    private static IllegalArgumentException refused(Path path, String why) {
        return new IllegalArgumentException("journal: " + path + " " + why);
    }

    /**
     * Explains a failure to use the file.
     *
     * @param path the file
     * @param e the failure
     * @return what happened and what to do
     */
    public static String text(Path path, IOException e) {
        String cause = e instanceof FileSystemLoopException ? "it is a link" : String.valueOf(e.getMessage());
        return "the journal " + path + " cannot be used (" + e.getClass().getSimpleName() + ": " + cause
                + "); check the folder, its permissions and the free space, or give another file";
    }

    /** {@return the whole lines that were there when it was opened, without the first} */
    public List<String> lines() {
        return lines;
    }

    /**
     * Writes a line, through to the disk.
     *
     * @param line the line, without a line break
     * @throws IOException if it cannot be written; what was written of it is taken back
     */
    public void append(String line) throws IOException {
        long before = channel.position();
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            try {
                channel.truncate(before);
            } catch (IOException another) {
                e.addSuppressed(another);
            }
            throw e;
        }
    }

    /** {@return the file} */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
