package io.github.immichsdk.transport;

import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Names the failures of the JDK's client: what the {@link Transport} promises each type to mean, and with host and port, which
 * the JDK leaves out.
 */
final class Failures {

    private Failures() {}

    static IOException of(Throwable thrown, TransportRequest request) {
        Throwable failure = thrown;
        while ((failure instanceof CompletionException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            failure = failure.getCause();
        }
        String server = server(request.uri());
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
        if (failure instanceof SSLHandshakeException) {
            return caused(new SSLHandshakeException("No TLS connection to " + server + reason(failure)), failure);
        }
        if (failure instanceof SSLException) {
            return new SSLException("TLS failed with " + server + reason(failure), failure);
        }
        if (failure instanceof SocketException) {
            return caused(new SocketException("The connection to " + server + " broke" + reason(failure)), failure);
        }
        return new IOException("The exchange with " + server + " failed" + reason(failure), failure);
    }

    private static String server(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getHost() + ":" + port;
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "" : ": " + message;
    }

    private static <T extends IOException> T caused(T told, Throwable cause) {
        told.initCause(cause);
        return told;
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
