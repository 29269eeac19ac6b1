package io.github.immichsdk.testkit;

/**
 * One request that the fake server answered.
 *
 * @param method the HTTP method
 * @param path path and query as sent, with credentials replaced by {@code ***}
 * @param operationId what was asked for, for instance {@code createAlbum}; empty for an address that is no operation
 * @param status the HTTP status of the answer
 */
public record RecordedRequest(String method, String path, String operationId, int status) {}
