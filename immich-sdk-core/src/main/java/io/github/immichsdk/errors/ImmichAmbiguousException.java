package io.github.immichsdk.errors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name matches more than one object. {@link #ids()} returns the IDs of all of them. */
public final class ImmichAmbiguousException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final List<String> ids;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that found more than one
     * @param ids the IDs of all objects with the name
     * @param cause the cause, or null
     */
    public ImmichAmbiguousException(String text, FailedCall call, List<String> ids, @Nullable Throwable cause) {
        super(text, call, cause);
        this.ids = List.copyOf(ids);
    }

    /** {@return the IDs of all objects with the name} */
    public List<String> ids() {
        return ids;
    }
}
