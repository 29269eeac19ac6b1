package io.github.immichsdk.assets;

import io.github.immichsdk.api.OpenWord;

/**
 * What kind of file an asset is. An open set: compare the constants with {@code ==}; a value that only a newer server knows
 * is kept as received.
 */
public final class AssetType extends OpenWord {

    private static final long serialVersionUID = 1;

    /** A picture. */
    public static final AssetType IMAGE = known(new AssetType("IMAGE"));
    /** A video. */
    public static final AssetType VIDEO = known(new AssetType("VIDEO"));
    /** A sound. */
    public static final AssetType AUDIO = known(new AssetType("AUDIO"));
    /** Anything else. */
    public static final AssetType OTHER = known(new AssetType("OTHER"));

    private AssetType(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value, in upper or lower case
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static AssetType of(String value) {
        return find(AssetType.class, value, AssetType::new);
    }

    /** {@return the value as the server writes it} */
    public String value() {
        return toString();
    }
}
