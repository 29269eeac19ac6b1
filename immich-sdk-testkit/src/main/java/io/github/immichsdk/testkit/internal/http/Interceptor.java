package io.github.immichsdk.testkit.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * Looks at a request before it is handled, and may respond instead. This is where scripted faults come in.
 */
@FunctionalInterface
public interface Interceptor {
    /**
     * Sees one request.
     *
     * @param request the request; its body must not be touched unless a response is returned
     * @param operationId what it asks for, for instance {@code createAlbum}; empty for a route that does not exist
     * @param count the number of requests of that operation so far, this one included
     * @return the response to give instead of the real one, or null to go on
     */
    @Nullable
    FakeResponse before(FakeRequest request, String operationId, int count);
}
