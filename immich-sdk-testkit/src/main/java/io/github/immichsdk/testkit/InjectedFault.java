package io.github.immichsdk.testkit;

import java.util.Objects;

/**
 * A fault that affected a request.
 *
 * @param operationId the operation, for instance {@code createAlbum}; empty for a path that matches no operation
 * @param method the HTTP method
 * @param path the path without the query
 * @param fault the fault, for instance {@code response 503} or {@code reset after handling}
 */
public record InjectedFault(String operationId, String method, String path, String fault) {
    /** Checks that nothing is missing. */
    public InjectedFault {
        Objects.requireNonNull(operationId, "operationId");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(fault, "fault");
    }
}
