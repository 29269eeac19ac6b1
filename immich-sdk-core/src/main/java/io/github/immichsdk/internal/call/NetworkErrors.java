package io.github.immichsdk.internal.call;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.internal.text.Amounts;
import io.github.immichsdk.transport.RequestNotProcessedException;
import io.github.immichsdk.transport.TransportClosedException;
import io.github.immichsdk.transport.TransportTimeoutException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** The one place where a transport's failure becomes an exception of the SDK. */
final class NetworkErrors {

    private static final String TLS_ALERT = "\u0015\u0003";
    private static final int MOST_CAUSES = 10;

    private NetworkErrors() {}

    static FailedAttempt of(IOException failure, URI uri, FailedCall call) {
        String where = UrlEncoding.hostAndPort(uri);
        if (failure instanceof TransportTimeoutException timeout) {
            return timedOut(timeout.limit(), timeout.allowed(), where, call, timeout);
        }
        if (failure instanceof TransportClosedException closed) {
            return new FailedAttempt(ClosedClient.failure(closed, call), FailedAttempt.Fate.FINAL);
        }
        if (failure instanceof RequestNotProcessedException) {
            return notSent(said(failure) + ": it is overloaded or restarting", call, failure);
        }
        if (failure instanceof InterruptedIOException) {
            return new FailedAttempt(interrupted(call, failure), FailedAttempt.Fate.FINAL);
        }
        if (failure instanceof UnknownHostException) {
            return notSent(
                    "the host of " + where + " is unknown: check the address and the name resolution"
                            + (where.contains("_")
                                    ? "; in a container network use the service's name or an alias without an underscore,"
                                            + " such as "
                                            + where.substring(0, where.lastIndexOf(':'))
                                                    .replace('_', '-')
                                    : ""),
                    call,
                    failure);
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return notSent(
                    where + " refuses the connection (" + said(failure)
                            + "): is the server running, and is the port right?"
                            + (saidInChain(failure, "tls handshake")
                                    ? " If it speaks only http, use http://" + where
                                    : ""),
                    call,
                    failure);
        }
        if (speaksHttp(failure, uri)) {
            return wrongScheme(where + " speaks http, not https: use http://" + where, call, failure);
        }
        if (speaksHttps(failure, uri)) {
            return wrongScheme(where + " speaks https, not http: use https://" + where, call, failure);
        }
        if (failure instanceof SSLHandshakeException) {
            // the same again would fail the same way, so it is not retried though nothing was sent
            return new FailedAttempt(
                    new ImmichTransportException(
                            "no TLS connection with " + where + " (" + said(failure)
                                    + "): for a private certificate authority or a certificate that signs itself use"
                                    + " builder.tls(TlsOptions.defaults().trust(pemFile)), for a server that asks for a"
                                    + " client certificate tls(TlsOptions.defaults().clientCertificate(...))."
                                    + " If it speaks only http, use http://" + where,
                            call,
                            false,
                            failure),
                    FailedAttempt.Fate.FINAL);
        }
        String kind = failure instanceof SSLException ? "the TLS connection with " : "the connection with ";
        return new FailedAttempt(
                new ImmichTransportException(
                        kind + where + " broke before the response was complete (" + said(failure) + ")"
                                + (isNoHttp(failure, uri)
                                        ? "; what responds there does not speak http: if it speaks https, use https://"
                                                + where
                                        : ""),
                        call,
                        true,
                        failure),
                FailedAttempt.Fate.UNKNOWN);
    }

    /** Recognizes that the first bytes of a server are no TLS. Java has no type for it, and two texts, for sockets and engines. */
    private static boolean speaksHttp(IOException failure, URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                && failure instanceof SSLException
                && saidInChain(failure, "unrecognized ssl message");
    }

    /** Recognizes that a server responds with a TLS alert, by its content type and the first byte of its version. */
    private static boolean speaksHttps(IOException failure, URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) && saidInChain(failure, TLS_ALERT);
    }

    /** Recognizes a response without a status line, which a server of TLS may give. */
    private static boolean isNoHttp(IOException failure, URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme())
                && (saidInChain(failure, "invalid protocol version") || saidInChain(failure, "invalid status line"));
    }

    private static boolean saidInChain(Throwable failure, String part) {
        Throwable at = failure;
        for (int i = 0; at != null && i < MOST_CAUSES; i++, at = at.getCause()) {
            String text = at.getMessage();
            if (text != null && text.toLowerCase(Locale.ROOT).contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** The same again would fail the same way, so it is not retried. */
    private static FailedAttempt wrongScheme(String text, FailedCall call, IOException cause) {
        return new FailedAttempt(
                new ImmichTransportException("the server at " + text, call, false, cause), FailedAttempt.Fate.FINAL);
    }

    /** A body that this machine could not read: the same again would fail the same way, and the server keeps no half. */
    static FailedAttempt unreadable(IOException failure, FailedCall call) {
        String why = said(failure);
        return new FailedAttempt(
                new ImmichFileException(
                        "what was to be sent cannot be read here"
                                + (failure instanceof NoSuchFileException ? ", there is no such file" : "") + " (" + why
                                + "); the server is not to blame",
                        call,
                        failure),
                FailedAttempt.Fate.FINAL);
    }

    static FailedAttempt timedOut(Limit limit, Duration allowed, String where, FailedCall call, Throwable cause) {
        String text = switch (limit) {
            case CONNECT ->
                "no connection with " + where + " within timeouts.connect (" + Amounts.limit(allowed)
                        + "): check the address, the port, and whether it begins with http:// or https://";
            case RESPONSE ->
                "no response from " + where + " within timeouts.response (" + Amounts.limit(allowed)
                        + "): check the load of the server, or raise the limit";
            case IDLE ->
                where + " was silent in the middle of a body for timeouts.idle (" + Amounts.limit(allowed)
                        + "): check the connection, or raise the limit";
            case TOTAL ->
                "the call took longer than timeouts.total (" + Amounts.limit(allowed)
                        + "): check the load of the server, or raise the limit";
        };
        FailedAttempt.Fate fate = switch (limit) {
            case CONNECT -> FailedAttempt.Fate.NOT_DONE;
            case RESPONSE, IDLE -> FailedAttempt.Fate.UNKNOWN;
            case TOTAL -> FailedAttempt.Fate.FINAL;
        };
        return new FailedAttempt(new ImmichTimeoutException(text, call, limit, cause), fate);
    }

    static ImmichInterruptedException interrupted(FailedCall call, Throwable cause) {
        Thread.currentThread().interrupt();
        return new ImmichInterruptedException("interrupted while waiting", call, cause);
    }

    static ImmichCancelledException cancelled(FailedCall call) {
        return new ImmichCancelledException("cancelled while under way", call, null);
    }

    private static FailedAttempt notSent(String text, FailedCall call, IOException cause) {
        return new FailedAttempt(new ImmichTransportException(text, call, false, cause), FailedAttempt.Fate.NOT_DONE);
    }

    private static String said(IOException failure) {
        String text = failure.getMessage();
        return text == null || text.isBlank() ? failure.getClass().getSimpleName() : text;
    }
}
