package io.github.immichsdk.uploads;

import io.github.immichsdk.api.OpenWord;

/**
 * The outcome of an upload. An open set: compare the constants with {@code ==}; a value that only a newer server knows is
 * kept as received.
 */
public final class UploadOutcome extends OpenWord {

    private static final long serialVersionUID = 1;

    /** The server did not have the file and created an asset. */
    public static final UploadOutcome CREATED = known(new UploadOutcome("created"));
    /** The owner already has the file: nothing was changed, not even what the options ask for. */
    public static final UploadOutcome DUPLICATE = known(new UploadOutcome("duplicate"));
    /** The owner had the file in the trash, and it was restored; this value is set by the SDK, not by the server. */
    public static final UploadOutcome RESTORED = known(new UploadOutcome("restored"));

    private UploadOutcome(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value, in upper or lower case
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static UploadOutcome of(String value) {
        return find(UploadOutcome.class, value, UploadOutcome::new);
    }

    /** {@return the value as the server writes it} */
    public String value() {
        return toString();
    }
}
