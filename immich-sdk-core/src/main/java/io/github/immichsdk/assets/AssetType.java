package io.github.immichsdk.assets;

import io.github.immichsdk.api.OpenWord;

/**
 * What kind of file an asset is. An open set: the constants compare with {@code ==}, a newer server's word
 * is kept as it came.
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
     * Finds the word of a text.
     *
     * @param value the server's word, in any case of letters
     * @return the constant of it, or a word that this SDK does not know
     */
    public static AssetType of(String value) {
        return find(AssetType.class, value, AssetType::new);
    }

    /** {@return the server's word} */
    public String value() {
        return toString();
    }
}
