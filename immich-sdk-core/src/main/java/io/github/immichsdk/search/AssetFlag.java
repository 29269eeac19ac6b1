package io.github.immichsdk.search;

/** A property of an asset, for {@link AssetQuery#is} and {@link AssetQuery#isNot}. */
public enum AssetFlag {
    /** The caller's favourite. */
    FAVORITE("isFavorite"),
    /** A live photo: a still with a video part. */
    MOTION("isMotion"),
    /** A missing file of an external library; queries for these include the trash. */
    OFFLINE("isOffline"),
    /** A video that the server has transcoded. */
    ENCODED("isEncoded");

    private final String wire;

    AssetFlag(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
