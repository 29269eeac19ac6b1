package io.github.immichsdk.api;

import io.github.immichsdk.internal.checks.Sha1;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;

/** The checksum by which the server identifies a file: its SHA-1, in base64. Thread-safe. */
public final class FileChecksum {

    private static final int BUFFER = 64 * 1024;

    private FileChecksum() {}

    /**
     * Computes the checksum of a file. Reads it once, in pieces.
     *
     * @param file the file
     * @return 28 characters of base64, as in an asset's {@code checksum()}
     * @throws IllegalArgumentException if it is a directory, a pipe or a device
     * @throws IOException if the file cannot be read
     */
    public static String of(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IllegalArgumentException("file: expected a regular file, got '" + file + "', which is "
                    + (Files.isDirectory(file) ? "a directory" : "a pipe or a device and may have no end"));
        }
        return of(Files.newInputStream(file));
    }

    /**
     * Computes the checksum of a stream. Reads it to its end, in pieces, and closes it.
     *
     * @param stream the stream
     * @return 28 characters of base64
     * @throws IOException if it cannot be read
     */
    public static String of(InputStream stream) throws IOException {
        Objects.requireNonNull(stream, "stream");
        MessageDigest sha1 = Sha1.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = stream) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                sha1.update(buffer, 0, got);
            }
        }
        return Sha1.base64(sha1);
    }
}
