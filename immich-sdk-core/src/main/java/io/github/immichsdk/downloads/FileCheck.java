package io.github.immichsdk.downloads;

/** By what a downloaded file is known to be whole. */
public enum FileCheck {
    /** By its SHA-1, which is the one that the server has. */
    CHECKSUM,
    /** By its length; the server has no checksum of this file, or the caller may not read it. */
    LENGTH
}
