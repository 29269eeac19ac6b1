package io.github.immichsdk.assets;

import java.io.Serializable;
import java.util.Objects;

/**
 * What kind of file an asset is. An open set: a newer server's word is kept as it came.
 *
 * @param value the server's word
 */
public record AssetType(String value) implements Serializable {

    /** A picture. */
    public static final AssetType IMAGE = new AssetType("IMAGE");
    /** A video. */
    public static final AssetType VIDEO = new AssetType("VIDEO");
    /** A sound. */
    public static final AssetType AUDIO = new AssetType("AUDIO");
    /** Anything else. */
    public static final AssetType OTHER = new AssetType("OTHER");

    /** Checks that there is a word. */
    public AssetType {
        Objects.requireNonNull(value, "value");
    }

    /** {@return the server's word} */
    @Override
    public String toString() {
        return value;
    }
}
