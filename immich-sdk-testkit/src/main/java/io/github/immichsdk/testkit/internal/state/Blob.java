package io.github.immichsdk.testkit.internal.state;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The bytes of a file. */
public interface Blob {
    /** {@return how many bytes there are} */
    long size();

    /** {@return the bytes} */
    InputStream open();

    /** {@return all bytes at once} */
    default byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@return the bytes up to a number of them} */
    default byte[] start(int limit) {
        try (InputStream in = open()) {
            return in.readNBytes(limit);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Frees what the bytes take, since the asset is gone. */
    default void drop() {}

    /** {@return bytes kept in memory} */
    static Blob of(byte[] bytes) {
        return new Blob() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public byte[] bytes() {
                return bytes.clone();
            }
        };
    }

    /** {@return shared bytes with a number behind them, so that many files differ and cost next to nothing} */
    static Blob numbered(byte[] shared, long number) {
        return new Numbered(shared, number);
    }

    /** {@return zeros, as many as wanted, which take no memory} */
    static Blob zeros(long size) {
        return new Blob() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() {
                return new Zeros(size);
            }
        };
    }

    /** Shared bytes and a number. */
    record Numbered(byte[] shared, long number) implements Blob {
        /** {@return the bytes behind the shared ones} */
        public byte[] tail() {
            return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        }

        @Override
        public long size() {
            return shared.length + (long) Long.BYTES;
        }

        @Override
        public InputStream open() {
            return new SequenceInputStream(new ByteArrayInputStream(shared), new ByteArrayInputStream(tail()));
        }
    }
}
