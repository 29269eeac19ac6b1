package io.github.immichsdk.internal.call;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.transport.TransportClosedException;

/** The one failure of all calls of a closed client. */
public final class ClosedClient {

    private ClosedClient() {}

    /**
     * Explains that a call ended because its client was closed.
     *
     * @param closed the reason
     * @param call the call, with the attempt that ended
     * @return what happened, and whether the server may have received the request
     */
    public static ImmichTransportException failure(TransportClosedException closed, FailedCall call) {
        return new ImmichTransportException(
                "the client is closed: build a new one, or close it only after its last call"
                        + (closed.sent() ? "" : "; this request was not sent"),
                closed.sent() ? call : call.afterAttempts(Math.max(0, call.attempts() - 1)),
                closed.sent(),
                closed);
    }

    /** {@return whether a call failed because its client was closed: nothing after it can succeed} */
    public static boolean caused(ImmichException failure) {
        return failure.getCause() instanceof TransportClosedException;
    }
}
