package io.github.immichsdk.assets;

/** Work that the server repeats for an asset. */
public enum AssetJob {
    /** Finds the faces again. */
    REFRESH_FACES("refresh-faces"),
    /** Reads the file and its sidecar again. */
    REFRESH_METADATA("refresh-metadata"),
    /** Generates thumbnail and preview again. */
    REGENERATE_THUMBNAIL("regenerate-thumbnail"),
    /** Transcodes a video again. */
    TRANSCODE_VIDEO("transcode-video");

    private final String wire;

    AssetJob(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
