package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/** The response does not have the expected format. {@link #path()} says where. */
public final class ImmichDataException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param path the path of the problem in the JSON, such as {@code $.assets[3].id}
     * @param cause the cause, or null
     */
    public ImmichDataException(String text, FailedCall call, String path, @Nullable Throwable cause) {
        super(text, call, cause);
        this.path = path;
    }

    /** {@return the path of the problem in the JSON, such as {@code $.assets[3].id}} */
    public String path() {
        return path;
    }
}
