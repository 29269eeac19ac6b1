package io.github.immichsdk.assets;

import io.github.immichsdk.internal.http.Sha1;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.regex.Pattern;

/** The checksum by which the server identifies a file: its SHA-1, in base64. Thread-safe. */
public final class FileChecksum {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{27}=");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{40}");
    private static final int BUFFER = 64 * 1024;

    private FileChecksum() {}

    /**
     * Computes the checksum of a file. Reads it once, in pieces.
     *
     * @param file the file
     * @return 28 characters of base64, as in {@link Asset#checksum()}
     * @throws IOException if the file cannot be read
     */
    public static String of(Path file) throws IOException {
        return of(Files.newInputStream(file));
    }

    /**
     * Computes the checksum of a source. Reads it once, in pieces.
     *
     * @param source the source
     * @return 28 characters of base64
     * @throws IOException if it cannot be read, or changes while it is
     */
    public static String of(UploadSource source) throws IOException {
        return of(source.open());
    }

    private static String of(InputStream opened) throws IOException {
        MessageDigest sha1 = Sha1.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = opened) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                sha1.update(buffer, 0, got);
            }
        }
        return Sha1.base64(sha1);
    }

    /** {@return a checksum in either form that the server accepts} */
    static String checked(String name, String checksum) {
        if (!BASE64.matcher(Objects.requireNonNull(checksum, name)).matches()
                && !HEX.matcher(checksum).matches()) {
            throw new IllegalArgumentException(
                    name + ": expected a SHA-1 as 28 characters of base64 or 40 of hex, got '" + checksum + "'");
        }
        return checksum;
    }
}
