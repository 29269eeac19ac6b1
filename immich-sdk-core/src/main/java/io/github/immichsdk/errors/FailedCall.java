package io.github.immichsdk.errors;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.internal.text.Printable;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The details of a failed call.
 *
 * @param operation the operation's ID, such as {@code createAlbum}, or for a raw call, its method and path template; empty if
 *     the failure concerns no request, such as that of a journal on this machine
 * @param request the request line without host and query, such as {@code POST /api/albums}; empty if there is no request
 * @param attempts the number of attempts; 0 if it was never sent
 * @param status the HTTP status of the last response, or null if there was none
 * @param correlationId the ID of the request in the server's log, or null if the server returned none
 * @param excerpt the first part of the response body, or null if there was none
 */
public record FailedCall(
        String operation,
        String request,
        int attempts,
        @Nullable Integer status,
        @Nullable String correlationId,
        @Nullable String excerpt)
        implements Serializable {

    /** Makes each text printable, since a server may have sent it. */
    public FailedCall {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(request, "request");
        request = Printable.line(request);
        correlationId = correlationId == null ? null : Printable.line(correlationId);
        excerpt = excerpt == null ? null : Printable.line(excerpt);
    }

    /**
     * Creates the details of a failure that concerns no request, such as that of a file on this machine.
     *
     * @return details without an operation
     */
    public static FailedCall none() {
        return of("", "", 0);
    }

    /**
     * Creates the details of a call that fails before its request is sent.
     *
     * @param operation the operation
     * @return the call, with the operation's path template as its request
     */
    public static FailedCall notSent(Operation operation) {
        Objects.requireNonNull(operation, "operation");
        return of(operation, 0);
    }

    /**
     * Creates the details of a call, without those of a response.
     *
     * @param operation the operation
     * @param attempts the number of attempts; 0 if it was never sent
     * @return the call, with the operation's path template as its request
     */
    public static FailedCall of(Operation operation, int attempts) {
        Objects.requireNonNull(operation, "operation");
        return of(operation.id(), operation.toString(), attempts);
    }

    /**
     * Creates the details of a call whose request line is known, without those of a response.
     *
     * @param operation the operation's ID
     * @param request the request line
     * @param attempts the number of attempts; 0 if it was never sent
     * @return the call
     */
    public static FailedCall of(String operation, String request, int attempts) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(request, "request");
        return new FailedCall(operation, request, attempts, null, null, null);
    }

    /**
     * Returns this call with another number of attempts.
     *
     * @param made the total number of attempts
     * @return the call with that count
     */
    public FailedCall afterAttempts(int made) {
        return new FailedCall(operation, request, made, status, correlationId, excerpt);
    }

    String describe() {
        if (operation.isEmpty()) {
            return "";
        }
        // the ID of a raw call is its method and path, which the request repeats
        StringBuilder text = new StringBuilder(" [")
                .append(operation.indexOf(' ') < 0 ? operation + ", " : "")
                .append(request);
        if (attempts != 1) {
            text.append(", ").append(attempts == 0 ? "not sent" : attempts + " attempts");
        }
        if (correlationId != null) {
            text.append(", correlation id ").append(correlationId);
        }
        return text.append(']').toString();
    }
}
