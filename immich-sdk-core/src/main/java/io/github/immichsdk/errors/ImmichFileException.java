package io.github.immichsdk.errors;

import java.io.IOException;

/**
 * A local file cannot be read or written, or changed while it was read: a file to upload, a downloaded file, a journal, or a
 * file with a secret or a session. Not retried, since the cause is local; the server does not store incomplete files.
 */
public final class ImmichFileException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that needs the file, or {@link FailedCall#none()}
     * @param cause why the file cannot be used
     */
    public ImmichFileException(String text, FailedCall call, IOException cause) {
        super(text, call, cause);
    }
}
