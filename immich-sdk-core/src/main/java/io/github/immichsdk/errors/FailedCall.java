package io.github.immichsdk.errors;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call that failed.
 *
 * @param operation the operation's id, such as {@code createAlbum}
 * @param request the request line without host and query, such as {@code POST /api/albums}
 * @param attempts how often it was sent; 0 if it never was
 * @param status the HTTP status of the last answer, or null if there was none
 * @param correlationId the id under which the server's log has it, or null if the server gave none
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

    /**
     * A call of which no answer is known.
     *
     * @param operation the operation's id
     * @param request the request line
     * @param attempts how often it was sent
     * @return the call
     */
    public static FailedCall unanswered(String operation, String request, int attempts) {
        return new FailedCall(operation, request, attempts, null, null, null);
    }

    /**
     * Returns this call as it stands after more attempts.
     *
     * @param made how often it was sent in all
     * @return the call with that count
     */
    public FailedCall afterAttempts(int made) {
        return new FailedCall(operation, request, made, status, correlationId, excerpt);
    }

    String describe() {
        StringBuilder text =
                new StringBuilder(" [").append(operation).append(", ").append(request);
        if (attempts != 1) {
            text.append(", ").append(attempts == 0 ? "not sent" : attempts + " attempts");
        }
        if (correlationId != null) {
            text.append(", correlation id ").append(correlationId);
        }
        return text.append(']').toString();
    }
}
