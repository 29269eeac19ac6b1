package io.github.immichsdk.transport.apache;

import java.io.IOException;
import java.net.Socket;
import java.util.Objects;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A connection of the pool: Apache's, which also sees a response that arrives while the body is sent. */
final class ApacheConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    /**
     * Large blocks: a server that sends one chunk for each line would else cost a system call for every few lines. The limits
     * keep a hostile server from filling the memory with a header that never ends.
     */
    private static final Http1Config HTTP_1 = Http1Config.custom()
            .setBufferSize(32 * 1024)
            .setChunkSizeHint(16 * 1024)
            .setMaxLineLength(256 * 1024)
            .setMaxHeaderCount(1000)
            .build();

    private @Nullable ChannelSocket base;
    private @Nullable Exchange exchange;
    private @Nullable ClassicHttpResponse early;
    private boolean unfinished;

    ApacheConnection() {
        super(HTTP_1);
    }

    void bindTo(ChannelSocket socket, @Nullable SSLSocket secured) throws IOException {
        base = socket;
        if (secured == null) {
            bind(socket);
        } else {
            bind(secured, socket);
        }
    }

    ChannelSocket base() {
        return Objects.requireNonNull(base, "a connection that was never made");
    }

    /** Gives the connection to an exchange, whose limits then apply to it. */
    void usedBy(@Nullable Exchange next) {
        exchange = next;
        early = null;
        unfinished = false;
        base().usedBy(next);
    }

    /** {@return whether the server has refused the request before it got all of it, so that the rest need not be sent} */
    boolean refusedEarly() throws IOException {
        if (early == null && !base().hasInput()) {
            return false;
        }
        // Over TLS, what has arrived may be a session ticket; otherwise it may be an interim response.
        while (early == null && hasBufferedInput()) {
            try {
                ClassicHttpResponse head = super.receiveResponseHeader();
                if (head.getCode() >= HttpStatus.SC_SUCCESS) {
                    early = head;
                    unfinished = head.getCode() >= HttpStatus.SC_REDIRECTION;
                }
            } catch (HttpException invalid) {
                throw new IOException(invalid.getMessage(), invalid);
            }
        }
        return unfinished;
    }

    /** {@return whether the response came before the request was complete, so that nothing else can be sent} */
    boolean isUnfinished() {
        return unfinished || base().outputEnded();
    }

    /** {@return whether data of the server is here; does not wait for it} */
    boolean hasBufferedInput() throws IOException {
        return isDataAvailable(Timeout.ONE_MILLISECOND);
    }

    @Override
    public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
        ClassicHttpResponse received = early;
        if (received != null) {
            early = null;
            return received;
        }
        if (exchange != null) {
            exchange.sent();
        }
        return super.receiveResponseHeader();
    }

    /** {@return whether the connection cannot be used again: the server ended it, or sent something that nobody asked for} */
    @Override
    public boolean isStale() throws IOException {
        if (!isOpen()) {
            return true;
        }
        long before = base().received();
        // Over TLS, what has arrived may be the end of the connection or a session ticket: a second look
        // distinguishes them.
        return hasBufferedInput() || base().inputEnded() || base().received() != before && super.isStale();
    }

    @Override
    public void passivate() {
        usedBy(null);
    }

    @Override
    public void activate() {
        // nothing was changed when it was put aside
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }
}
