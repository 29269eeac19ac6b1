package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * A list was read to its end, but the server counts more items than it returned, even after reading again. The received
 * items were delivered before; the list may have changed while it was read.
 */
public final class ImmichIncompleteException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final long counted;
    private final long delivered;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that read the list
     * @param counted the number of items that the server counts
     * @param delivered the number of delivered items
     * @param cause the cause, or null
     */
    public ImmichIncompleteException(
            String text, FailedCall call, long counted, long delivered, @Nullable Throwable cause) {
        super(text, call, cause);
        this.counted = counted;
        this.delivered = delivered;
    }

    /** {@return the number of items that the server counts} */
    public long counted() {
        return counted;
    }

    /** {@return the number of delivered items} */
    public long delivered() {
        return delivered;
    }
}
