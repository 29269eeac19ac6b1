package io.github.immichsdk.assets;

/** A part that a new version of an asset takes over from the old one; see {@link AssetCopy}. */
public enum CopyPart {
    /** The old asset's albums: the new asset joins each of them. */
    ALBUMS("albums"),
    /** Whether the old asset is a favorite. */
    FAVORITE("favorite"),
    /** The shared links that show the old asset: they also show the new one. */
    SHARED_LINKS("sharedLinks"),
    /** The old asset's sidecar file, with the metadata in it. */
    SIDECAR("sidecar"),
    /** The stack: the new asset joins that of the old one; if it has a stack already, the members of the old one move there. */
    STACK("stack");

    private final String wire;

    CopyPart(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
