package io.github.immichsdk.assets;

import java.io.Serializable;
import java.util.Objects;

/**
 * What came of an upload. An open set: a newer server's word is kept as it came.
 *
 * @param value the server's word
 */
public record UploadOutcome(String value) implements Serializable {

    /** The server did not have the file: there is a new asset. */
    public static final UploadOutcome CREATED = new UploadOutcome("created");
    /** The owner has the file already: nothing was changed, not even what the options asked for. */
    public static final UploadOutcome DUPLICATE = new UploadOutcome("duplicate");
    /** The owner had the file in the trash, and it was taken out of there; a word of the SDK. */
    public static final UploadOutcome RESTORED = new UploadOutcome("restored");

    /** Checks that there is a word. */
    public UploadOutcome {
        Objects.requireNonNull(value, "value");
    }

    /** {@return the server's word} */
    @Override
    public String toString() {
        return value;
    }
}
