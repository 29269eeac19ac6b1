package io.github.immichsdk.errors;

import io.github.immichsdk.internal.text.Printable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of all errors of a call. The type gives the kind of error; the message describes the request, the response and
 * what to do.
 *
 * <pre>{@code
 * try {
 *     immich.assets().get(id);
 * } catch (ImmichNotFoundException e) {
 *     System.out.println("gone, or not yours: " + e.getMessage());
 * } catch (ImmichForbiddenException e) {
 *     System.out.println("the API key lacks a permission: " + e.getMessage()); // and names it
 * }
 * }</pre>
 *
 * <p>Unchecked. Messages contain no secrets.
 */
public abstract class ImmichException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailedCall call;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do; control characters in it, which a server may have sent, become blanks
     * @param call the call that failed
     * @param cause the cause, or null
     */
    protected ImmichException(String text, FailedCall call, @Nullable Throwable cause) {
        super(Printable.line(text + Objects.requireNonNull(call, "call").describe()), cause);
        this.call = call;
    }

    /** {@return the call that failed} */
    public FailedCall call() {
        return call;
    }

    /** {@return the ID of the operation, such as {@code createAlbum}; empty if the failure concerns no request} */
    public String operation() {
        return call.operation();
    }

    /** {@return the number of attempts; 0 if the request was never sent} */
    public int attempts() {
        return call.attempts();
    }

    /** {@return the ID of the request in the server's log, or null} */
    public @Nullable String correlationId() {
        return call.correlationId();
    }
}
