package io.github.immichsdk.testkit;

import java.util.Objects;

/**
 * One request that the fake server responded to.
 *
 * @param method the HTTP method
 * @param path path and query as sent, with credentials replaced by {@code ***}
 * @param operationId the operation, for instance {@code createAlbum}; empty for a path that matches no operation
 * @param status the HTTP status of the response
 */
public record RecordedRequest(String method, String path, String operationId, int status) {
    /** Checks that nothing is missing. */
    public RecordedRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(operationId, "operationId");
    }
}
