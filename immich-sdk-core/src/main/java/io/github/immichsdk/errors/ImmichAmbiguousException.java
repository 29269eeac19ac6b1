package io.github.immichsdk.errors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name stands for more than one thing, and it is not said which is meant. {@link #ids()} has all of them.
 */
public final class ImmichAmbiguousException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final List<String> ids;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that found more than one
     * @param ids the ids of all that have the name
     * @param cause the cause, or null
     */
    public ImmichAmbiguousException(String text, FailedCall call, List<String> ids, @Nullable Throwable cause) {
        super(text, call, cause);
        this.ids = List.copyOf(ids);
    }

    /** {@return the ids of all that have the name} */
    public List<String> ids() {
        return ids;
    }
}
