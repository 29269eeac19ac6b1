package io.github.immichsdk.sessions;

import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Stores a session in a JSON file that only its owner can read: permissions {@code 0600}, and {@code 0700} for a directory
 * that it creates. On a file system without such permissions the file has those of its folder.
 *
 * <p>The file is replaced as a whole, so that neither a reader nor a crash leaves a partial file; programs may share it.
 * Thread-safe.
 */
public final class FileSessionStore implements SessionStore {

    // a session is some hundred bytes; whatever is larger is not one, and is not read into memory
    private static final long MOST = 64 * 1024;

    private final Path file;

    private FileSessionStore(Path file) {
        this.file = file;
    }

    /**
     * Names the file. It and its folder are made when a session is saved.
     *
     * @param file such as {@code ~/.config/my-tool/session.json}, spelled out
     * @return the store
     */
    public static FileSessionStore at(Path file) {
        return new FileSessionStore(file.toAbsolutePath());
    }

    /** {@return the file} */
    public Path file() {
        return file;
    }

    @Override
    public Optional<Session> load() {
        try {
            if (Files.size(file) > MOST) {
                throw new IllegalArgumentException("it is too large");
            }
            return Optional.of(read(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(
                    file + " holds no session: " + e.getMessage() + ". Delete it and log in again", null));
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public void save(Session session) {
        Path folder = file.getParent();
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            // made beside the file, for a rename does not cross file systems, and with its permissions from the first
            // byte on
            Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new", ownerOnly("rw-------"));
            try {
                write(fresh, Json.text(session).getBytes(StandardCharsets.UTF_8));
                replace(fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    @Override
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed("deleted", e);
        }
    }

    /** {@return the session of a stored text; any other text is an IllegalArgumentException that does not show it} */
    private static Session read(byte[] json) {
        try {
            return Json.read(json, Session.class);
        } catch (JsonShapeException e) {
            throw new IllegalArgumentException(
                    e.path().equals("$") ? "it is not a JSON object" : "it has no valid " + e.path());
        }
    }

    private static void write(Path target, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            ByteBuffer remaining = ByteBuffer.wrap(bytes);
            while (remaining.hasRemaining()) {
                channel.write(remaining);
            }
            channel.force(true);
        }
    }

    private void replace(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private UncheckedIOException failed(String what, IOException e) {
        return new UncheckedIOException("the session in " + file + " cannot be " + what, e);
    }

    @Override
    public String toString() {
        return "FileSessionStore[" + file + "]";
    }
}
