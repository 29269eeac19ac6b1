package io.github.immichsdk.testkit;

/**
 * A fault that a request ran into.
 *
 * @param operationId what was asked for, for instance {@code createAlbum}; empty for an address that is no operation
 * @param method the HTTP method
 * @param path the path without the query
 * @param fault what went wrong, for instance {@code answer 503} or {@code reset after handling}
 */
public record InjectedFault(String operationId, String method, String path, String fault) {}
