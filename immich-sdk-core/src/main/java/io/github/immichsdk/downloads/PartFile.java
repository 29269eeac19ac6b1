package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.checks.Sha1;
import io.github.immichsdk.internal.files.Durable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not complete: {@code NAME.part} beside where it will be, and {@code NAME.part.info} with the data needed to
 * resume it. It gets its name when it is complete and on the disk. Belongs to one thread; locked against other programs.
 */
final class PartFile implements AutoCloseable {

    private static final String HEAD = "immich-sdk part 1";
    private static final int BUFFER = 64 * 1024;

    private final Path target;
    private final Path part;
    private final Path info;
    private final String source;
    private final FileChannel channel;
    private final MessageDigest sha1 = Sha1.digest();
    private @Nullable String tag;
    private long total = -1;
    private long length;

    private PartFile(Path target, String source) throws IOException {
        this.target = target;
        this.part = part(target);
        this.info = info(target);
        this.source = source;
        this.channel =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Opens a partial file, or starts a new one. A part of another source is discarded. */
    static PartFile open(Path target, String source) throws IOException {
        PartFile file = new PartFile(target, source);
        try {
            file.lock();
            file.recall();
            return file;
        } catch (IOException | RuntimeException e) {
            file.channel.close();
            throw e;
        }
    }

    /** Discards a partial file. */
    static void forget(Path target) throws IOException {
        Files.deleteIfExists(part(target));
        Files.deleteIfExists(info(target));
    }

    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static Path info(Path target) {
        return target.resolveSibling(target.getFileName() + ".part.info");
    }

    private void lock() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this program
        }
        throw new IOException(part + " is being written by another download");
    }

    private void recall() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(info, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            lines = List.of();
        }
        long there = channel.size();
        boolean same = lines.size() == 4
                && lines.get(0).equals(HEAD)
                && lines.get(1).equals(source)
                && lines.get(2).matches("\\d{1,18}")
                && there <= Long.parseLong(lines.get(2));
        if (!same) {
            restart();
            return;
        }
        total = Long.parseLong(lines.get(2));
        tag = lines.get(3);
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (channel.read(buffer) >= 0) {
            sha1.update(buffer.flip());
            buffer.clear();
        }
        length = there;
    }

    /** Starts again. */
    void restart() throws IOException {
        channel.truncate(0);
        channel.position(0);
        Files.deleteIfExists(info);
        sha1.reset();
        length = 0;
        total = -1;
        tag = null;
    }

    /** Records which file is being received, so that a later run can resume it. */
    void comes(ResumingStream.AnswerHead head) throws IOException {
        String named = head.tag();
        if (named == null || head.total() < 0 || (named.equals(tag) && head.total() == total)) {
            return;
        }
        tag = named;
        total = head.total();
        Files.write(info, List.of(HEAD, source, Long.toString(total), named), StandardCharsets.UTF_8);
    }

    void write(byte[] bytes, int count) throws IOException {
        ByteBuffer remaining = ByteBuffer.wrap(bytes, 0, count);
        while (remaining.hasRemaining()) {
            channel.write(remaining);
        }
        sha1.update(bytes, 0, count);
        length += count;
    }

    long length() {
        return length;
    }

    /** {@return where the bytes are while they are not complete} */
    Path path() {
        return part;
    }

    /** {@return whether all bytes are there, as far as is known} */
    boolean full() {
        return total >= 0 && length == total;
    }

    /** {@return the ETag of the file that this is a part of, if it can be resumed} */
    @Nullable
    String tag() {
        return length > 0 && !full() ? tag : null;
    }

    /** {@return the checksum of the bytes; call it once, when the file is complete} */
    String checksum() {
        return Sha1.base64(sha1);
    }

    /** Moves the complete file into place atomically, once it is on the disk. */
    void finish(@Nullable Instant modified) throws IOException {
        channel.force(true);
        channel.close();
        if (modified != null) {
            Files.setLastModifiedTime(part, FileTime.from(modified));
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(info);
        Durable.folder(Objects.requireNonNull(target.getParent()));
    }

    /** Keeps a partial file for a later run; keeps no empty file. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (length == 0) {
            forget(target);
        }
    }
}
