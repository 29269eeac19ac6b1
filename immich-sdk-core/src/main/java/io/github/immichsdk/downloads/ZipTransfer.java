package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.files.Durable;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Receives one ZIP file, and reads its list of entries. Each attempt starts from the beginning: the server sends no parts of archives. */
final class ZipTransfer {

    private static final int BUFFER = 64 * 1024;

    private final Path target;

    ZipTransfer(Path target) {
        this.target = target;
    }

    /** The file is no whole ZIP file. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(ZipException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Receives it. A failure of the network is an {@link IOException}, one of the disk an {@link OfTheDisk}.
     *
     * @return the names of its entries
     */
    List<String> receive(TransportResponse response) throws IOException {
        PartFile part = local(() -> {
            Durable.make(Objects.requireNonNull(target.getParent()));
            PartFile begun = PartFile.open(target, "ARCHIVE");
            begun.restart();
            begun.describe();
            return begun;
        });
        try (part) {
            InputStream in = response.body();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int count = read;
                local(() -> {
                    part.write(buffer, count);
                    return count;
                });
            }
            List<String> names = local(() -> names(part.path()));
            return local(() -> {
                part.finish(null);
                return names;
            });
        } catch (Broken e) {
            PartFile.forget(target);
            throw e;
        }
    }

    private static List<String> names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = new ArrayList<>(zip.size());
            zip.stream().map(ZipEntry::getName).forEach(names::add);
            return names;
        } catch (ZipException e) {
            throw new Broken(e);
        }
    }

    /** A failure of the disk. */
    static final class OfTheDisk extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient IOException failure;

        OfTheDisk(IOException failure) {
            super(failure.getMessage(), failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }

    /** Runs a disk operation, and marks its failure so that it does not count as one of the network. */
    private interface Local<T> {
        T run() throws IOException;
    }

    private static <T> T local(Local<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new OfTheDisk(e);
        }
    }
}
