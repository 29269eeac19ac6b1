package io.github.immichsdk.uploads;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.http.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * A file to upload, in the state in which it was first seen.
 *
 * @param name its name
 * @param file the file
 */
record FileSource(String name, SourceFile file) implements UploadSource {

    static FileSource of(String what, Path path) {
        Objects.requireNonNull(path, what);
        try {
            SourceFile file = SourceFile.of(what, path);
            return new FileSource(DecodedFileName.of(path), file);
        } catch (IOException e) {
            throw new ImmichFileException(
                    "the file " + path + " cannot be read (" + e + "); check its directory and permissions",
                    FailedCall.notSent(Operations.UPLOAD_ASSET),
                    e);
        }
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public Instant modified() {
        return file.modified().toInstant();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }

    @Override
    public String toString() {
        return file.path().toString();
    }
}
