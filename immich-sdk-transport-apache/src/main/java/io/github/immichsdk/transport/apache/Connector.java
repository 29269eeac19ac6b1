package io.github.immichsdk.transport.apache;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Establishes connections, each step of which can be stopped: the look-up of the host, the connection and the TLS handshake. The
 * exchange enforces the limit.
 */
final class Connector implements HttpClientConnectionOperator {

    /** Makes the SSL context, which reads the trust store and so is made for the first {@code https} server only. */
    interface Tls {
        SSLContext context() throws NoSuchAlgorithmException;
    }

    private final Lookups lookups = new Lookups(InetAddress::getAllByName, System::nanoTime);
    private final Tls tls;
    private volatile @Nullable SSLContext context;

    Connector(Tls tls) {
        this.tls = tls;
    }

    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable InetSocketAddress local,
            TimeValue limit,
            SocketConfig config,
            HttpContext context)
            throws IOException {
        Exchange exchange = ExchangeContext.exchange(context);
        ApacheConnection opened = (ApacheConnection) connection;
        opened.bindTo(open(host, exchange), null);
        exchange.uses(opened);
        if (URIScheme.HTTPS.same(host.getSchemeName())) {
            upgrade(connection, host, context);
        }
    }

    /** Begins TLS on a connection. */
    @Override
    public void upgrade(ManagedHttpClientConnection connection, HttpHost host, HttpContext context) throws IOException {
        ApacheConnection opened = (ApacheConnection) connection;
        SSLSocket secured = (SSLSocket) context()
                .getSocketFactory()
                .createSocket(opened.base(), withoutBrackets(host.getHostName()), host.getPort(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        opened.bindTo(opened.base(), secured);
    }

    private SSLContext context() throws IOException {
        SSLContext ready = context;
        if (ready == null) {
            try {
                ready = tls.context();
            } catch (NoSuchAlgorithmException broken) {
                throw new IOException("tls: the JVM has no TLS", broken);
            }
            context = ready;
        }
        return ready;
    }

    private ChannelSocket open(HttpHost host, Exchange exchange) throws IOException {
        IOException failure = null;
        for (InetAddress address : resolve(withoutBrackets(host.getHostName()), exchange)) {
            exchange.throwIfStopped();
            SocketChannel channel = SocketChannel.open();
            try {
                exchange.stoppedBy(() -> close(channel));
                channel.connect(new InetSocketAddress(address, host.getPort()));
                ChannelSocket socket = new ChannelSocket(channel);
                socket.setTcpNoDelay(true);
                return socket;
            } catch (ClosedByInterruptException interrupted) {
                exchange.interrupted();
                throw interrupted;
            } catch (ClosedChannelException stopped) {
                throw stopped;
            } catch (IOException refused) {
                close(channel);
                if (failure == null) {
                    failure = refused;
                } else {
                    failure.addSuppressed(refused);
                }
            }
        }
        throw failure == null ? new IOException("The host has no address") : failure;
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // it is closed either way
        }
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** Waits for the addresses of a host, as long as the exchange may. */
    private InetAddress[] resolve(String host, Exchange exchange) throws IOException {
        if (host.indexOf(':') >= 0 || host.matches("[0-9.]+")) {
            return InetAddress.getAllByName(host);
        }
        CompletableFuture<InetAddress[]> found = lookups.of(host);
        exchange.stoppedBy(() -> found.completeExceptionally(new IOException("The look-up was stopped")));
        try {
            return found.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            exchange.interrupted();
            throw new InterruptedIOException("Interrupted while looking up the host");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException unknown ? unknown : new IOException(failed.getCause());
        }
    }
}
