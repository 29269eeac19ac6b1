package io.github.immichsdk.downloads;

/** How a downloaded file was verified. */
public enum FileCheck {
    /** By its SHA-1, which matches the server's. */
    CHECKSUM,
    /** By its length; the server has no checksum of this file, or the caller may not read it. */
    LENGTH,
    /** By the end that HTTP marks; the server has no checksum of this file and sent no length. */
    TRANSFER
}
