package io.github.immichsdk.transport.apache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A socket over a channel, as Apache's connection and TLS need one. The channel makes it possible to interrupt a read or a write
 * and to close it from another thread; this class also reports to the exchange when it waits for the network, so that the time
 * limits apply to exactly that.
 *
 * <p>A socket timeout, whatever its value, makes a read return at once: Apache sets one only to ask whether there is input.
 */
final class ChannelSocket extends Socket {

    private final SocketChannel channel;
    private final Socket adaptor;
    private final Input input = new Input();
    private final Output output = new Output();
    private volatile @Nullable Exchange exchange;
    private volatile int timeout;
    private volatile boolean outputEnded;
    private volatile boolean inputEnded;
    private long received;

    ChannelSocket(SocketChannel channel) throws SocketException {
        super((java.net.SocketImpl) null);
        this.channel = channel;
        this.adaptor = channel.socket();
    }

    /** Sets who waits for the network from now on. */
    void usedBy(@Nullable Exchange next) {
        exchange = next;
    }

    /** {@return whether the server takes no more, so that the rest of the request is dropped} */
    boolean outputEnded() {
        return outputEnded;
    }

    /** {@return how many bytes were read while nobody waited for them; for the thread that uses the connection} */
    long received() {
        return received;
    }

    /** {@return whether the last read that did not wait found that the server has ended the connection} */
    boolean inputEnded() {
        return inputEnded;
    }

    /** {@return whether bytes wait to be read; over TLS, these may be no data} */
    boolean hasInput() {
        try {
            return adaptor.getInputStream().available() > 0;
        } catch (IOException closed) {
            return false;
        }
    }

    /**
     * Lets go a thread that waits for the server to read on, because the server has responded already. The response can still
     * be read.
     */
    void endOutput() {
        outputEnded = true;
        try {
            channel.shutdownOutput();
        } catch (IOException closed) {
            // no thread waits in a closed channel
        }
    }

    /** Closes the connection at once: a thread that waits for it gets an exception. Any thread may call this. */
    void abort() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // it is closed either way
        }
    }

    private final class Input extends InputStream {

        private final byte[] one = new byte[1];

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            if (timeout > 0) {
                return readAtOnce(target, offset, count);
            }
            Exchange waiting = exchange;
            if (waiting == null) {
                return channel.read(ByteBuffer.wrap(target, offset, count));
            }
            waiting.waits();
            try {
                return channel.read(ByteBuffer.wrap(target, offset, count));
            } catch (ClosedByInterruptException interrupted) {
                waiting.interrupted();
                throw interrupted;
            } finally {
                waiting.waited();
            }
        }

        private int readAtOnce(byte[] target, int offset, int count) throws IOException {
            channel.configureBlocking(false);
            try {
                int read = channel.read(ByteBuffer.wrap(target, offset, count));
                if (read == 0) {
                    throw new SocketTimeoutException("No input");
                }
                received += Math.max(0, read);
                inputEnded = read < 0;
                return read;
            } finally {
                channel.configureBlocking(true);
            }
        }

        @Override
        public int available() throws IOException {
            return adaptor.getInputStream().available();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private final class Output extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int count) throws IOException {
            if (outputEnded) {
                return;
            }
            Exchange waiting = exchange;
            ByteBuffer bytes = ByteBuffer.wrap(source, offset, count);
            if (waiting == null) {
                write(bytes);
                return;
            }
            waiting.writes();
            try {
                write(bytes);
                waiting.wrote();
            } catch (ClosedByInterruptException interrupted) {
                waiting.interrupted();
                throw interrupted;
            } catch (IOException failure) {
                if (channel.isOpen() && hasInput()) {
                    // The server has responded before it ended the connection: that counts.
                    outputEnded = true;
                    return;
                }
                if (bytes.position() == offset && !(failure instanceof ClosedChannelException)) {
                    waiting.wroteNothing();
                }
                throw failure;
            } finally {
                waiting.waited();
            }
        }

        private void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
                Exchange waiting = exchange;
                if (waiting != null && bytes.hasRemaining()) {
                    waiting.waits();
                }
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() {
        return output;
    }

    @Override
    public SocketChannel getChannel() {
        return channel;
    }

    @Override
    public void setSoTimeout(int millis) {
        timeout = millis;
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    /** Does nothing: Apache asks for a reset where it closes at once, and the server is to see an orderly end. */
    @Override
    public void setSoLinger(boolean on, int linger) {}

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isConnected() {
        return adaptor.isConnected();
    }

    @Override
    public boolean isBound() {
        return adaptor.isBound();
    }

    @Override
    public boolean isInputShutdown() {
        return adaptor.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return adaptor.isOutputShutdown();
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        return adaptor.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return adaptor.getLocalAddress();
    }

    @Override
    public int getPort() {
        return adaptor.getPort();
    }

    @Override
    public int getLocalPort() {
        return adaptor.getLocalPort();
    }

    @Override
    public @Nullable SocketAddress getRemoteSocketAddress() {
        return adaptor.getRemoteSocketAddress();
    }

    @Override
    public @Nullable SocketAddress getLocalSocketAddress() {
        return adaptor.getLocalSocketAddress();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        adaptor.setTcpNoDelay(on);
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        return adaptor.getTcpNoDelay();
    }

    @Override
    public String toString() {
        return "Socket[" + Objects.toString(adaptor.getRemoteSocketAddress()) + "]";
    }
}
