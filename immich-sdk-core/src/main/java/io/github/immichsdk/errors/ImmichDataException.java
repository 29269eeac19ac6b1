package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * The answer is not of the expected form. {@link #path()} says where.
 */
public final class ImmichDataException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param path where in the JSON the trouble is, such as {@code $.assets[3].id}
     * @param cause the cause, or null
     */
    public ImmichDataException(String text, FailedCall call, String path, @Nullable Throwable cause) {
        super(text, call, cause);
        this.path = path;
    }

    /** {@return where in the JSON the trouble is, such as {@code $.assets[3].id}} */
    public String path() {
        return path;
    }
}
