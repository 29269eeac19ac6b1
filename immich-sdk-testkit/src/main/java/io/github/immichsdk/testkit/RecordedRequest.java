package io.github.immichsdk.testkit;

/**
 * One request that the fake server answered.
 *
 * @param method the HTTP method
 * @param path path and query as sent; it may hold a secret when a credential was sent in the query
 * @param operationId what was asked for, for instance {@code createAlbum}; empty for an address that is no operation
 * @param status the HTTP status of the answer
 */
public record RecordedRequest(String method, String path, String operationId, int status) {}
