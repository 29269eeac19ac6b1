package io.github.immichsdk.transport;

import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Names the failures of the JDK's client: what the {@link Transport} promises each type to mean, and with host and port, which
 * the JDK leaves out.
 */
final class JdkFailures {

    private JdkFailures() {}

    /** The ways in which the JDK's client says over HTTP/2 that the server did not process a request, none of them by type. */
    private static final List<String> NOT_PROCESSED =
            List.of("not processed by peer", "Stream not processed", "too many concurrent streams");

    /** The failure of a request of which it is not known that nothing was sent. */
    static IOException of(Throwable thrown, TransportRequest request) {
        return of(thrown, request, true);
    }

    /**
     * Translates a failure.
     *
     * @param connected whether the connection stood, so that something may have been sent
     */
    static IOException of(Throwable thrown, TransportRequest request, boolean connected) {
        Throwable failure = thrown;
        while ((failure instanceof CompletionException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            failure = failure.getCause();
        }
        String server = HostNames.hostAndPort(request.uri());
        if (failure instanceof HttpConnectTimeoutException) {
            return caused(
                    new TransportTimeoutException(
                            Limit.CONNECT, request.limits().connect()),
                    failure);
        }
        if (failure instanceof UnknownHostException || find(UnresolvedAddressException.class, failure) != null) {
            return caused(new UnknownHostException("The host name of " + server + " cannot be resolved"), failure);
        }
        if (failure instanceof NoRouteToHostException) {
            return caused(new NoRouteToHostException("No route to " + server), failure);
        }
        if (failure instanceof ConnectException) {
            return caused(new ConnectException("Cannot connect to " + server + reason(failure)), failure);
        }
        if (failure instanceof SSLException && brokeOff(failure)) {
            return caused(
                    new ConnectException("The TLS handshake with " + server + " broke off" + reason(failure)), failure);
        }
        if (failure instanceof SSLHandshakeException) {
            return caused(new SSLHandshakeException("No TLS connection to " + server + reason(failure)), failure);
        }
        if (failure instanceof SSLException) {
            return new SSLException("TLS failed with " + server + reason(failure), failure);
        }
        if (NOT_PROCESSED.stream().anyMatch(Objects.requireNonNullElse(failure.getMessage(), "")::contains)) {
            return new RequestNotProcessedException(server + " did not process the request" + reason(failure), failure);
        }
        if (!connected && failure instanceof IOException) {
            // reset in the TLS handshake, or by a proxy that makes no tunnel: nothing of the request was sent
            return caused(new ConnectException("No connection to " + server + reason(failure)), failure);
        }
        if (failure instanceof SocketException) {
            return caused(new SocketException("The connection to " + server + " broke" + reason(failure)), failure);
        }
        return new IOException("The exchange with " + server + " failed" + reason(failure), failure);
    }

    /** The other side ended the connection in the handshake, which says nothing about certificates. */
    private static boolean brokeOff(Throwable failure) {
        return find(CertificateException.class, failure) == null
                && failure instanceof SSLHandshakeException
                && (find(EOFException.class, failure) != null
                        || find(SocketException.class, failure) != null
                        || find(ClosedChannelException.class, failure) != null
                        || Objects.requireNonNullElse(failure.getMessage(), "").contains("terminated the handshake"));
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "" : ": " + message;
    }

    private static <T extends IOException> T caused(T failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    private static <T extends Throwable> @Nullable T find(Class<T> type, Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
