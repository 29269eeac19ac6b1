package io.github.immichsdk.sessions;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.files.FileReplacement;
import io.github.immichsdk.internal.files.OwnFiles;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Stores a session in a JSON file that only its owner can read: permissions {@code 0600}, and {@code 0700} for a directory
 * that it creates. On Windows, the access list of the file allows its owner only. On a file system without permissions the file
 * is as accessible as its folder. A file whose permissions let other users read or change it is not read, and neither is a link,
 * a pipe or a device: {@link io.github.immichsdk.errors.ImmichFileException}. Access lists are not checked when the file is read.
 *
 * <p>The file is replaced as a whole, so that neither a reader nor a crash leaves a partial file; programs may share it.
 * Thread-safe.
 */
public final class FileSessionStore implements SessionStore {

    // a session is some hundred bytes; whatever is larger is not one, and is not read into memory
    private static final int LIMIT = 64 * 1024;

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
        Objects.requireNonNull(file, "file");
        return new FileSessionStore(file.toAbsolutePath());
    }

    /** {@return the file} */
    public Path file() {
        return file;
    }

    @Override
    public Optional<Session> load() {
        try {
            if (!OwnFiles.exists(file)) {
                return Optional.empty();
            }
            requireOwnerOnly();
            return Optional.of(read(bytes()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            // without the cause, which may quote the file
            throw failure(
                    file + " holds no session: " + e.getMessage() + ". Delete it and log in again",
                    new IOException(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = Channels.newInputStream(OwnFiles.reading(file))) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new IllegalArgumentException("it is too large");
            }
            return bytes;
        }
    }

    /** Whoever can read the file has the session; whoever can write it decides to which server the token goes. */
    private void requireOwnerOnly() throws IOException {
        Optional<String> permissions = OwnFiles.accessOfOthers(file);
        if (permissions.isPresent()) {
            throw failure(
                    "the session in " + file + " is not read, since other users have access to the file ("
                            + permissions.get() + "). Restrict it (chmod 600 " + file
                            + "), or delete it and log in again; if others may have read it, log out that session",
                    new AccessDeniedException(file.toString()));
        }
    }

    @Override
    public void save(Session session) {
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        try {
            // Java 17 takes a link to a directory for a file in the way
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly("rwx------"));
            }
            // beside the file, since a rename does not cross file systems; with its permissions from the start
            Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new", ownerOnly("rw-------"));
            try {
                restrictByList(fresh);
                write(fresh, Json.text(session).getBytes(StandardCharsets.UTF_8));
                FileReplacement.replace(fresh, file);
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

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return OwnFiles.posix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Where files have access lists instead, as on Windows, gives all access to the owner and none to others. A new file has what
     * its folder passes on, and no content yet.
     */
    private void restrictByList(Path fresh) throws IOException {
        AclFileAttributeView list =
                OwnFiles.posix(file) ? null : Files.getFileAttributeView(fresh, AclFileAttributeView.class);
        if (list != null && Files.getFileStore(fresh).supportsFileAttributeView(AclFileAttributeView.class)) {
            list.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    private ImmichFileException failed(String what, IOException e) {
        return failure(
                "the session in " + file + " cannot be " + what + " (" + e
                        + "); check the path, its permissions and the free space",
                e);
    }

    private static ImmichFileException failure(String text, IOException cause) {
        return new ImmichFileException(text, FailedCall.none(), cause);
    }

    @Override
    public String toString() {
        return "FileSessionStore[" + file + "]";
    }
}
