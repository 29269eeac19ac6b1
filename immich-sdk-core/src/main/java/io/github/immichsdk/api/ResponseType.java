package io.github.immichsdk.api;

/** The kind of response body that an operation returns on success. */
public enum ResponseType {
    /** No body, or one that is ignored. */
    NONE,
    /** One JSON value. */
    JSON,
    /** Binary data of any length, such as a picture. */
    BYTES,
    /** A stream of JSON lines. */
    LINES
}
