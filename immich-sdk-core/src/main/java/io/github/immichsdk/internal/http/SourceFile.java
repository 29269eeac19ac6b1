package io.github.immichsdk.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A file to be sent, as it was when it was looked at: what is read later must be the same, or half of one version and half of
 * another would be stored as whole.
 *
 * @param path where it is
 * @param size how many bytes it has
 * @param modified when it was last modified
 */
public record SourceFile(Path path, long size, FileTime modified) implements ReopenableSource {

    /**
     * Looks at a file.
     *
     * @param name what it is, for the error's text
     * @param path where it is
     * @return the file as it is now
     * @throws IllegalArgumentException if it is no file that can be read
     * @throws IOException if it cannot be looked at
     */
    public static SourceFile of(String name, Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            String found = Files.isDirectory(path)
                    ? "which is a folder"
                    : Files.exists(path) ? "which cannot be read" : "which is not there";
            throw new IllegalArgumentException(name + ": expected a readable file, got '" + path + "', " + found);
        }
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return new SourceFile(path, now.size(), now.lastModifiedTime());
    }

    /** {@return whether it is still what it was} */
    public boolean unchanged() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.size() == size && now.lastModifiedTime().equals(modified);
    }

    /** {@return its bytes, which end with a failure if it is not what it was} */
    @Override
    public InputStream open() throws IOException {
        checkUnchanged();
        return new Checked(Files.newInputStream(path));
    }

    private void checkUnchanged() throws IOException {
        if (!unchanged()) {
            throw new IOException("the file " + path + " was changed while it was being read");
        }
    }

    /** Looks again when the end is reached, before the end of the form is sent and the server takes the file as whole. */
    private final class Checked extends FilterInputStream {

        Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return checked(in.read());
        }

        @Override
        public int read(byte[] into, int from, int limit) throws IOException {
            return checked(in.read(into, from, limit));
        }

        private int checked(int got) throws IOException {
            if (got < 0) {
                checkUnchanged();
            }
            return got;
        }
    }
}
