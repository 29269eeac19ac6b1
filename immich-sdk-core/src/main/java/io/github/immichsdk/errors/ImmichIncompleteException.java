package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * A list was read to its end, but the server counts more than came, also when read again. What came was delivered before; the
 * list may have changed while it was read.
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
     * @param counted how many the server counts
     * @param delivered how many came
     * @param cause the cause, or null
     */
    public ImmichIncompleteException(
            String text, FailedCall call, long counted, long delivered, @Nullable Throwable cause) {
        super(text, call, cause);
        this.counted = counted;
        this.delivered = delivered;
    }

    /** {@return how many the server counts} */
    public long counted() {
        return counted;
    }

    /** {@return how many came} */
    public long delivered() {
        return delivered;
    }
}
