package io.github.immichsdk.assets;

import io.github.immichsdk.api.OpenWord;

/**
 * What a step of an edit does. An open set: compare the constants with {@code ==}; a value that only a newer server knows is
 * kept as received.
 */
public final class EditAction extends OpenWord {

    private static final long serialVersionUID = 1;

    /** Cuts out a part. */
    public static final EditAction CROP = known(new EditAction("crop"));
    /** Turns clockwise. */
    public static final EditAction ROTATE = known(new EditAction("rotate"));
    /** Mirrors. */
    public static final EditAction MIRROR = known(new EditAction("mirror"));

    private EditAction(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value, in upper or lower case
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static EditAction of(String value) {
        return find(EditAction.class, value, EditAction::new);
    }

    /** {@return the value as the server writes it} */
    public String value() {
        return toString();
    }
}
