package io.github.immichsdk.assets;

/** A part that a new version of an asset takes over from the old one; see {@link AssetCopy}. */
public enum CopyPart {
    /** The old asset's albums: the new asset joins each of them. */
    ALBUMS,
    /** Whether the old asset is a favorite. */
    FAVORITE,
    /** The shared links that show the old asset: they also show the new one. */
    SHARED_LINKS,
    /** The old asset's sidecar file, with the metadata in it. */
    SIDECAR,
    /** The stack: the new asset joins that of the old one; if it has a stack already, the members of the old one move there. */
    STACK
}
