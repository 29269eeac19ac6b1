package io.github.immichsdk.testkit.internal.state;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the bytes of uploads are kept. */
@FunctionalInterface
public interface BlobStore {

    /** Bytes on their way into the store. */
    interface Writer {
        /** {@return where to write them} */
        OutputStream out();

        /** {@return them, once all are written} */
        Blob done() throws IOException;

        /** Drops them. */
        void drop();
    }

    /** {@return a place for one more file} */
    Writer begin() throws IOException;

    /** {@return a store in memory; of pages of zeros only the number is kept, so that a sparse file costs next to nothing} */
    static BlobStore memory() {
        return Pages::new;
    }

    /** {@return a store of one file each in a folder} */
    static BlobStore folder(Path folder) {
        return () -> new InFolder(Files.createTempFile(folder, "upload-", ".bin"));
    }

    /** Bytes in memory, by pages. */
    final class Pages extends OutputStream implements Writer, Blob {
        private static final int PAGE = 16 * 1024;
        private static final byte[] ZEROS = new byte[PAGE];

        /** Each a page, or null for one of zeros; the last may be shorter. */
        private final List<byte @Nullable []> pages = new ArrayList<>();

        private byte[] page = new byte[PAGE];
        private int filled;
        private long size;

        Pages() {}

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            int at = from;
            while (at < from + count) {
                int some = Math.min(PAGE - filled, from + count - at);
                System.arraycopy(bytes, at, page, filled, some);
                at += some;
                filled += some;
                if (filled == PAGE) {
                    keep();
                }
            }
            size += count;
        }

        private void keep() {
            boolean zeros = filled == PAGE && Arrays.equals(page, ZEROS);
            pages.add(zeros ? null : Arrays.copyOf(page, filled));
            filled = 0;
        }

        @Override
        public OutputStream out() {
            return this;
        }

        @Override
        public Blob done() {
            if (filled > 0) {
                keep();
            }
            page = ZEROS;
            return this;
        }

        @Override
        public void drop() {
            pages.clear();
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private InputStream current = InputStream.nullInputStream();
                private int next;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] into, int from, int limit) throws IOException {
                    int got = current.read(into, from, limit);
                    while (got < 0 && next < pages.size()) {
                        byte[] bytes = pages.get(next++);
                        current = new ByteArrayInputStream(bytes == null ? ZEROS : bytes);
                        got = current.read(into, from, limit);
                    }
                    return got;
                }

                @Override
                public long skip(long count) throws IOException {
                    long remaining = count;
                    remaining -= current.skip(remaining);
                    while (remaining >= PAGE && next < pages.size() - 1) {
                        next++;
                        remaining -= PAGE;
                    }
                    return count - remaining + (remaining > 0 ? super.skip(remaining) : 0);
                }
            };
        }
    }

    /** Bytes in a file. */
    final class InFolder implements Writer, Blob {
        private final Path file;
        private final OutputStream out;
        private long size;

        InFolder(Path file) throws IOException {
            this.file = file;
            this.out = Files.newOutputStream(file);
        }

        @Override
        public OutputStream out() {
            return out;
        }

        @Override
        public Blob done() throws IOException {
            out.close();
            size = Files.size(file);
            return this;
        }

        @Override
        public void drop() {
            try {
                out.close();
                Files.deleteIfExists(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() {
            try {
                return Files.newInputStream(file);
            } catch (IOException failed) {
                throw new UncheckedIOException("The file behind an asset is gone", failed);
            }
        }
    }
}
