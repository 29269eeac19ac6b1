package io.github.immichsdk.uploads;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichCircuitOpenException;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichRateLimitedException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;

/** What a failure means for a run. */
enum FailureScope {
    /** This file cannot be uploaded; others can. */
    OF_THE_FILE,
    /** The server or the way there failed; a little later it may go well. */
    FOR_NOW,
    /** All others would fail likewise. */
    OF_ALL;

    private static final List<Class<? extends ImmichException>> PASSING = List.of(
            ImmichTransportException.class,
            ImmichTimeoutException.class,
            ImmichServerException.class,
            ImmichRateLimitedException.class,
            ImmichCircuitOpenException.class,
            ImmichDataException.class);
    private static final List<Class<? extends ImmichException>> GENERAL = List.of(
            ImmichCancelledException.class,
            ImmichInterruptedException.class,
            ImmichUnauthorizedException.class,
            ImmichCredentialException.class,
            ImmichUnsupportedException.class,
            ImmichUnexpectedResponseException.class);
    private static final List<String> NEEDED = List.of(Operations.UPLOAD_ASSET.id(), Operations.CHECK_BULK_UPLOAD.id());

    static FailureScope of(Throwable failure) {
        if (failure instanceof ImmichForbiddenException forbidden) {
            // a key that may upload but not restore, or not fill this album, is good for the other files
            return NEEDED.contains(forbidden.operation()) ? OF_ALL : OF_THE_FILE;
        }
        if (GENERAL.stream().anyMatch(type -> type.isInstance(failure))) {
            return OF_ALL;
        }
        return PASSING.stream().anyMatch(type -> type.isInstance(failure)) ? FOR_NOW : OF_THE_FILE;
    }

    /** {@return a failure in words} */
    static String said(Throwable failure) {
        String text = failure.getMessage();
        if (failure instanceof IOException) {
            return "cannot be read: " + (failure instanceof FileSystemException ? failure.toString() : text);
        }
        boolean ours = failure instanceof ImmichException || failure instanceof IllegalArgumentException;
        return ours && text != null ? text : failure.toString();
    }
}
