package io.github.immichsdk.apikeys;

import io.github.immichsdk.errors.ImmichException;
import java.util.Objects;

/**
 * {@link ApiKeys#rotate} has created the new API key, but could not confirm that the old one is deleted. Both may work: store
 * {@link #newKey()}, then delete the old key. The cause says what failed.
 */
public final class ImmichKeyRotationException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final transient NewApiKey newKey;

    ImmichKeyRotationException(String oldId, NewApiKey newKey, ImmichException cause) {
        super(
                "the new API key '" + newKey.key().name() + "' (" + newKey.key().id() + ") works, but the old key "
                        + oldId + " may work, too: store newKey(), then delete the old key; the cause says why",
                Objects.requireNonNull(cause, "cause").call(),
                cause);
        this.newKey = newKey;
    }

    /** {@return the new key, with its secret; not serialized} */
    public NewApiKey newKey() {
        return newKey;
    }
}
