package io.github.immichsdk.assets;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.OpenWord;

/**
 * What a file that the server keeps for an asset is. An open set: compare the constants with {@code ==}; a value that only a
 * newer server knows is kept as received.
 */
@Experimental
public final class AssetFileType extends OpenWord {

    private static final long serialVersionUID = 1;

    /** The picture in full size, in a format that browsers support. */
    public static final AssetFileType FULLSIZE = known(new AssetFileType("fullsize"));
    /** The preview. */
    public static final AssetFileType PREVIEW = known(new AssetFileType("preview"));
    /** The thumbnail. */
    public static final AssetFileType THUMBNAIL = known(new AssetFileType("thumbnail"));
    /** The sidecar with the metadata. */
    public static final AssetFileType SIDECAR = known(new AssetFileType("sidecar"));
    /** The transcoded video. */
    public static final AssetFileType ENCODED_VIDEO = known(new AssetFileType("encoded_video"));

    private AssetFileType(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value, in upper or lower case
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static AssetFileType of(String value) {
        return find(AssetFileType.class, value, AssetFileType::new);
    }

    /** {@return the value as the server writes it} */
    public String value() {
        return toString();
    }
}
