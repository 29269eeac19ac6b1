package io.github.immichsdk.sharedlinks;

import io.github.immichsdk.api.OpenWord;

/** What a shared link shows. An open set: compare the constants with {@code ==}. */
public final class SharedLinkType extends OpenWord {

    private static final long serialVersionUID = 1;

    /** All assets of an album, including those that are added later. */
    public static final SharedLinkType ALBUM = known(new SharedLinkType("ALBUM"));

    /** Individual assets. */
    public static final SharedLinkType INDIVIDUAL = known(new SharedLinkType("INDIVIDUAL"));

    private SharedLinkType(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static SharedLinkType of(String value) {
        return find(SharedLinkType.class, value, SharedLinkType::new);
    }
}
