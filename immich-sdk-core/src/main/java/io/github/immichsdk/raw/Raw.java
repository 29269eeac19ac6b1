package io.github.immichsdk.raw;

import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import java.util.Objects;

/**
 * Calls endpoints that the SDK has no method for: any HTTP method and path below {@code /api}. Thread-safe.
 *
 * <pre>{@code
 * List<Object> tags = immich.raw()
 *         .call("PUT", "/tags")
 *         .body(Map.of("tags", List.of("Trips/2026")))
 *         .effect(Effect.REPEATABLE)
 *         .asList();
 * }</pre>
 */
public final class Raw {

    static {
        InternalAccess.makes(Raw.class, Raw::new);
    }

    private final CallExecutor calls;

    Raw(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Starts a GET request.
     *
     * @param path the path below {@code /api}, encoded, without query
     * @return the call, not yet sent
     */
    public RawCall get(String path) {
        Objects.requireNonNull(path, "path");
        return call("GET", path);
    }

    /**
     * Starts a call.
     *
     * @param method the HTTP method
     * @param path the path below {@code /api}, encoded, without query
     * @return the call, not yet sent
     */
    public RawCall call(String method, String path) {
        return new RawCall(calls, method, path);
    }
}
