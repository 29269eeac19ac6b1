package io.github.immichsdk.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * Something to upload: a file, or bytes from elsewhere, such as an entry of an archive or an object of a store.
 *
 * <p>It is opened once for its checksum and once for each time that it is sent, by threads of the SDK, and must give the same
 * bytes each time.
 */
public interface UploadSource {

    /** {@return the name it has, without folders; the server knows the kind of a file by the end of it} */
    String name();

    /** {@return how many bytes there are, exactly} */
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
     * A file, as it is now. What is read of it later fails if it was changed meanwhile: of a mix of two versions nothing is
     * stored.
     *
     * @param file the file
     * @return the source
     * @throws IllegalArgumentException if there is no such file, or this JVM cannot hold its name; the text says the cure
     * @throws java.io.UncheckedIOException if it cannot be looked at
     */
    static UploadSource of(Path file) {
        return FileSource.of("file", file);
    }

    /**
     * Bytes in memory.
     *
     * @param name the name it gets
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
