package io.github.immichsdk.transport;

import java.io.IOException;

/**
 * Translates the failures of an HTTP client, for implementers of {@link Transport}: into the exception types that the rules of
 * {@link Transport} define, with the host and port of the server in the message.
 */
public final class TransportFailures {

    private TransportFailures() {}

    /**
     * Translates a failure after which it is certain that the server received no byte of the request.
     *
     * @param failure what the HTTP client reported
     * @param request the request that failed
     * @return the exception to throw, with the failure as its cause
     */
    public static IOException beforeSending(Throwable failure, TransportRequest request) {
        return JdkFailures.of(failure, request, false);
    }

    /**
     * Translates a failure after which the request may have arrived.
     *
     * @param failure what the HTTP client reported
     * @param request the request that failed
     * @return the exception to throw, with the failure as its cause
     */
    public static IOException afterSending(Throwable failure, TransportRequest request) {
        return JdkFailures.of(failure, request, true);
    }
}
