package io.github.immichsdk.api;

/** What an operation sends back when it succeeds. */
public enum Answer {
    /** Nothing, or nothing worth reading. */
    NONE,
    /** One JSON value. */
    JSON,
    /** Bytes of any length, such as a picture. */
    BYTES,
    /** JSON lines that come as they are made. */
    LINES
}
