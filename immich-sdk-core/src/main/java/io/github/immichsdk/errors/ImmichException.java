package io.github.immichsdk.errors;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of all failures of a call. Its type says what kind it is, its text what was asked, what came and what to do.
 *
 * <p>Unchecked. Texts hold no secret.
 */
public abstract class ImmichException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailedCall call;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param cause the cause, or null
     */
    protected ImmichException(String text, FailedCall call, @Nullable Throwable cause) {
        super(text + Objects.requireNonNull(call, "call").describe(), cause);
        this.call = call;
    }

    /** {@return the call that failed} */
    public FailedCall call() {
        return call;
    }

    /** {@return the id of the operation, such as {@code createAlbum}} */
    public String operation() {
        return call.operation();
    }

    /** {@return how often the request was sent; 0 if never} */
    public int attempts() {
        return call.attempts();
    }

    /** {@return the id under which the server's log has the request, or null} */
    public @Nullable String correlationId() {
        return call.correlationId();
    }
}
