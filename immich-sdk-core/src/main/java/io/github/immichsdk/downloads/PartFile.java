package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.checks.Sha1;
import io.github.immichsdk.internal.files.Durable;
import io.github.immichsdk.internal.files.FileReplacement;
import io.github.immichsdk.internal.files.OwnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
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
    private static final int LONGEST_INFO = 16 * 1024;

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
        this.channel = OwnFiles.writing(part);
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
        Path info = info(target);
        if (Files.isRegularFile(info, LinkOption.NOFOLLOW_LINKS) && isOwn(info)) {
            Files.deleteIfExists(part(target));
            Files.delete(info);
        }
    }

    private static boolean isOwn(Path info) throws IOException {
        try (InputStream in = Channels.newInputStream(OwnFiles.reading(info))) {
            return new String(in.readNBytes(HEAD.length()), StandardCharsets.UTF_8).equals(HEAD);
        }
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
        List<String> lines = lines();
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

    /** Reads the info file, which also says that the partial file is one of the SDK: other programs use this name, too. */
    private List<String> lines() throws IOException {
        byte[] bytes = new byte[0];
        if (OwnFiles.exists(info)) {
            try (InputStream in = Channels.newInputStream(OwnFiles.reading(info))) {
                bytes = in.readNBytes(LONGEST_INFO);
            }
        } else if (channel.size() > 0) {
            throw foreign(part);
        }
        byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
        // a crash may have cut it
        int compared = Math.min(head.length, bytes.length);
        if (!Arrays.equals(head, 0, compared, bytes, 0, compared)) {
            throw foreign(info);
        }
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static IOException foreign(Path file) {
        return new FileSystemException(
                file.toString(),
                null,
                "it is not a partial file of the SDK, and is left as it is; rename or remove it");
    }

    /** Starts again. */
    void restart() throws IOException {
        channel.truncate(0);
        channel.position(0);
        sha1.reset();
        length = 0;
        total = -1;
        tag = null;
    }

    /** Records which file is being received, so that a later run can resume it. */
    void comes(ResumingStream.FileHead head) throws IOException {
        String named = head.tag();
        if (named != null && named.equals(tag) && head.total() == total) {
            return;
        }
        boolean resumable = named != null && head.total() >= 0;
        tag = resumable ? named : null;
        total = resumable ? head.total() : -1;
        describe();
    }

    /** Writes the info file. Without tag and length the partial file cannot be resumed, but the next run sees whose it is. */
    void describe() throws IOException {
        String text = HEAD + "\n" + source + "\n" + (tag == null ? "" : total + "\n" + tag + "\n");
        try (FileChannel to = OwnFiles.writing(info, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer remaining = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (remaining.hasRemaining()) {
                to.write(remaining);
            }
        }
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
        FileReplacement.replace(part, target);
        Files.deleteIfExists(info);
        Durable.folder(Objects.requireNonNull(target.getParent()));
    }

    /** Keeps a partial file for a later run; keeps no empty file. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (length == 0) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(info);
        }
    }
}
