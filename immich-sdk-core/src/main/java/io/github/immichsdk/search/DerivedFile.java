package io.github.immichsdk.search;

/** A file that the server generates from an original, for {@link AssetQuery#derivedFile}. */
public enum DerivedFile {
    /** The preview for a full screen. */
    PREVIEW("previewPath"),
    /** The thumbnail of the timeline. */
    THUMBNAIL("thumbnailPath"),
    /** The transcoded video. */
    ENCODED_VIDEO("encodedVideoPath");

    private final String wire;

    DerivedFile(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
