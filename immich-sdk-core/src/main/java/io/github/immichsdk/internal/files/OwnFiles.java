package io.github.immichsdk.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens files of the SDK in directories that others may write to: never through a link, a pipe or a device. */
public final class OwnFiles {

    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnFiles() {}

    /**
     * Opens or creates a file for reading and writing.
     *
     * @param file the file
     * @param additional more options, such as {@link StandardOpenOption#TRUNCATE_EXISTING}
     * @return the open file
     * @throws IOException if it is a link, a pipe, a device or a directory, or cannot be opened
     */
    public static FileChannel writing(Path file, OpenOption... additional) throws IOException {
        exists(file);
        Set<OpenOption> options = new HashSet<>(List.of(additional));
        options.addAll(Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS));
        return FileChannel.open(file, options);
    }

    /**
     * Opens a file for reading.
     *
     * @param file the file
     * @return the open file
     * @throws IOException if it is a link, a pipe, a device or a directory, or cannot be opened
     */
    public static FileChannel reading(Path file) throws IOException {
        exists(file);
        return FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * Checks what a path names.
     *
     * @param file the path
     * @return whether it is a regular file; false if there is nothing
     * @throws IOException if it is something else, which is left as it is
     */
    public static boolean exists(Path file) throws IOException {
        BasicFileAttributes found;
        try {
            found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (!found.isRegularFile()) {
            String kind = found.isSymbolicLink()
                    ? "a symbolic link, which is not followed"
                    : found.isDirectory() ? "a directory" : "a pipe or a device";
            throw new FileSystemException(
                    file.toString(), null, "it is " + kind + "; it is left as it is. Remove it, or use another name");
        }
        return true;
    }

    /**
     * Returns the permissions of a file if users other than its owner can access it.
     *
     * @param file the file; a link is not followed
     * @return the permissions, such as {@code rw-r--r--}; empty if only the owner has access, and on file systems without such
     *     permissions
     * @throws IOException if they cannot be read
     */
    public static Optional<String> accessOfOthers(Path file) throws IOException {
        if (!posix(file)) {
            return Optional.empty();
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        return OWNER.containsAll(permissions)
                ? Optional.empty()
                : Optional.of(PosixFilePermissions.toString(permissions));
    }

    /**
     * Returns whether the file system of a path has permissions of owner, group and others.
     *
     * @param file the path
     * @return whether it has them
     */
    public static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Checks that the directories between a directory and a file in it lead nowhere else, so that nothing is written outside. The
     * directory itself may be a link.
     *
     * @param directory the directory
     * @param file a path in it; neither it nor its directories need to exist
     * @throws IOException if a directory on the way is a link that leads out of the directory
     */
    public static void requireInside(Path directory, Path file) throws IOException {
        Path on = directory.normalize();
        for (Path name : on.relativize(file.normalize())) {
            on = on.resolve(name);
            if (on.equals(file.normalize())) {
                return;
            }
            BasicFileAttributes found;
            try {
                found = Files.readAttributes(on, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            } catch (NoSuchFileException e) {
                return;
            }
            // a junction of Windows is a directory of another kind, and needs no privilege to be made
            boolean leadsOn = found.isSymbolicLink() || found.isOther();
            if (leadsOn && !on.toRealPath().startsWith(directory.toRealPath())) {
                throw new FileSystemException(
                        on.toString(),
                        null,
                        "it is a " + (found.isSymbolicLink() ? "symbolic link" : "junction") + " that leads out of "
                                + directory
                                + ", so nothing is written through it. Remove it, or download into the directory that it names");
            }
        }
    }
}
