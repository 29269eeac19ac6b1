package io.github.immichsdk.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * Something to upload: a file, or bytes from elsewhere, such as an entry of an archive or an object of a store.
 *
 * <p>Threads of the SDK open it once to compute the checksum and once for each attempt to send it; it must return the same
 * bytes each time.
 */
public interface UploadSource {

    /** {@return the file name, without folders; the server determines the type of a file by its extension} */
    String name();

    /** {@return the exact number of bytes} */
    long size();

    /** {@return when it was last modified} */
    Instant modified();

    /**
     * Opens the bytes from the start.
     *
     * @return a new stream, which the SDK closes
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Creates a source from a file, as it is now. Reading fails if the file is changed later, so that a mix of two versions
     * is never stored.
     *
     * @param file the file
     * @return the source
     * @throws IllegalArgumentException if the file does not exist, or this JVM cannot represent its name; the message says
     *     how to fix that
     * @throws io.github.immichsdk.errors.ImmichFileException if its attributes cannot be read
     */
    static UploadSource of(Path file) {
        return FileSource.of("file", file);
    }

    /**
     * Creates a source from bytes in memory.
     *
     * @param name the file name
     * @param bytes the bytes, not copied
     * @param modified when it was last modified
     * @return the source
     */
    static UploadSource of(String name, byte[] bytes, Instant modified) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(modified, "modified");
        return new UploadSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public Instant modified() {
                return modified;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
