package io.github.immichsdk.errors;

import java.io.IOException;

/**
 * A local file cannot be read or written: one that was to be sent, or that changed while it was read, or a journal. Nothing is wrong with the server or
 * the way there, so it is not retried; the server keeps nothing of a file that did not come whole.
 */
public final class ImmichFileException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param cause why the file cannot be read
     */
    public ImmichFileException(String text, FailedCall call, IOException cause) {
        super(text, call, cause);
    }
}
