package io.github.immichsdk.internal.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Pieces of a file, wherever they are; no more in all than a bound, whatever the file says of itself. */
final class FilePieces implements AutoCloseable {

    private static final int MOST_IN_ALL = 4 * 1024 * 1024;
    private static final int MOST_READS = 4_000;

    private final SeekableByteChannel channel;
    private final long size;
    private int bytes;
    private int reads;

    FilePieces(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** {@return some bytes of the file} */
    ByteBuffer read(long at, long count) throws IOException {
        if (at < 0 || count < 0 || count > MOST_IN_ALL - bytes || ++reads > MOST_READS) {
            throw new IOException("the file asks for more than is read of it");
        }
        bytes += (int) count;
        ByteBuffer buffer = ByteBuffer.allocate((int) count);
        channel.position(at);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    /** {@return an unsigned number of 1 to 8 bytes, the largest byte first} */
    long number(long at, int length) throws IOException {
        return number(read(at, length), 0, length);
    }

    static long number(ByteBuffer buffer, int at, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | buffer.get(at + i) & 0xFF;
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
