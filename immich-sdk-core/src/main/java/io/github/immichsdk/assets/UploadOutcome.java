package io.github.immichsdk.assets;

import io.github.immichsdk.api.OpenWord;

/**
 * What came of an upload. An open set: the constants compare with {@code ==}, a newer server's word
 * is kept as it came.
 */
public final class UploadOutcome extends OpenWord {

    private static final long serialVersionUID = 1;

    /** The server did not have the file: there is a new asset. */
    public static final UploadOutcome CREATED = known(new UploadOutcome("created"));
    /** The owner has the file already: nothing was changed, not even what the options asked for. */
    public static final UploadOutcome DUPLICATE = known(new UploadOutcome("duplicate"));
    /** The owner had the file in the trash, and it was taken out of there; a word of the SDK. */
    public static final UploadOutcome RESTORED = known(new UploadOutcome("restored"));

    private UploadOutcome(String value) {
        super(value);
    }

    /**
     * Finds the word of a text.
     *
     * @param value the server's word, in any case of letters
     * @return the constant of it, or a word that this SDK does not know
     */
    public static UploadOutcome of(String value) {
        return find(UploadOutcome.class, value, UploadOutcome::new);
    }

    /** {@return the server's word} */
    public String value() {
        return toString();
    }
}
