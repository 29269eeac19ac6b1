package io.github.immichsdk.errors;

import io.github.immichsdk.api.ServerVersion;
import org.jspecify.annotations.Nullable;

/** The server's version does not support this. No request was sent. */
public final class ImmichUnsupportedException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final ServerVersion version;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param version the version of the server
     * @param cause the cause, or null
     */
    public ImmichUnsupportedException(String text, FailedCall call, ServerVersion version, @Nullable Throwable cause) {
        super(text, call, cause);
        this.version = version;
    }

    /** {@return the version of the server} */
    public ServerVersion version() {
        return version;
    }
}
