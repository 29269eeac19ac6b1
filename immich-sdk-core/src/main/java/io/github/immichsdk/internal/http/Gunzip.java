package io.github.immichsdk.internal.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses a response body. A body that ends too early is an {@link EOFException}, a damaged one or one that would fill the
 * memory or the time of the reader a {@link CompressionException}. Reads the compressed body to its end, so that the connection
 * can be used again. Not thread-safe; any thread may close it.
 */
public final class Gunzip extends InputStream {

    /** No response of a server is compressed better; a bomb reaches 1000. */
    static final int MAX_RATIO = 200;

    /** From here on the ratio counts: a short body of blanks is harmless. */
    static final long FREE = 10_000_000;

    private static final int BUFFER = 16 * 1024;

    private final Counted compressed;
    private @Nullable GZIPInputStream in;
    private long length;
    private boolean ended;

    /**
     * Starts to decompress. Nothing is read yet.
     *
     * @param compressed the body
     */
    public Gunzip(InputStream compressed) {
        this.compressed = new Counted(compressed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int limit) throws IOException {
        if (ended || limit == 0) {
            return ended ? -1 : 0;
        }
        try {
            GZIPInputStream unpacked = in;
            if (unpacked == null) {
                unpacked = new GZIPInputStream(compressed, BUFFER);
                in = unpacked;
            }
            int read = unpacked.read(into, from, limit);
            if (read < 0) {
                end();
            } else {
                length += read;
                check();
            }
            return read;
        } catch (ZipException e) {
            throw new CompressionException("its compression is damaged (" + e.getMessage() + ")", e);
        }
    }

    private void check() throws CompressionException {
        if (length > FREE && length / MAX_RATIO > compressed.count) {
            throw new CompressionException(
                    "it is far larger than its " + compressed.count + " compressed bytes: after " + length
                            + " bytes the SDK stopped reading it",
                    null);
        }
    }

    private void end() throws IOException {
        ended = true;
        byte[] rest = new byte[64];
        if (compressed.read(rest, 0, rest.length) >= 0) {
            throw new CompressionException("more bytes follow its compressed content", null);
        }
    }

    @Override
    public void close() throws IOException {
        compressed.close();
    }

    /** A body whose compression cannot be read. The same request would get the same. */
    public static final class CompressionException extends IOException {

        private static final long serialVersionUID = 1L;

        CompressionException(String message, @Nullable ZipException cause) {
            super(message, cause);
        }
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int from, int limit) throws IOException {
            int read = in.read(into, from, limit);
            count += Math.max(0, read);
            return read;
        }
    }
}
