package io.github.immichsdk.assets;

/** A file that the server makes from an original, for {@link AssetQuery#madeAt}. */
public enum DerivedFile {
    /** The picture shown on a whole screen. */
    PREVIEW("previewPath"),
    /** The small picture of the timeline. */
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
