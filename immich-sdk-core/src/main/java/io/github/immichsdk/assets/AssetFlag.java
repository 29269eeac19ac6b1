package io.github.immichsdk.assets;

/** What an asset is or is not, for {@link AssetQuery#only} and {@link AssetQuery#without}. */
public enum AssetFlag {
    /** The caller's favourite. */
    FAVORITE("isFavorite"),
    /** A live photo: a still with a video part. */
    MOTION("isMotion"),
    /** A file of an external library that is missing; asking for these includes those in the trash. */
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
