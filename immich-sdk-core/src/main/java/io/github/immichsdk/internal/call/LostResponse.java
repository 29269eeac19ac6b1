package io.github.immichsdk.internal.call;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;

/** Determines whether a failed call may have been processed, so that an area reads before it continues. */
public final class LostResponse {

    private LostResponse() {}

    /** {@return whether the request may have been processed, although it failed for the caller} */
    public static boolean possible(ImmichException failure) {
        if (failure.attempts() == 0) {
            return false;
        }
        if (failure instanceof ImmichTransportException broken) {
            return broken.sent();
        }
        if (failure instanceof ImmichTimeoutException late) {
            return late.limit() != Limit.CONNECT;
        }
        return failure instanceof ImmichServerException || failure instanceof ImmichDataException;
    }

    /**
     * Adds advice to the text of a failure, if the request may have been processed.
     *
     * @param failure the failure
     * @param advice what to do: a sentence without its full stop
     * @return the same failure with a longer text, or the failure itself if the request was certainly not processed
     */
    public static ImmichException advised(ImmichException failure, String advice) {
        if (!possible(failure)) {
            return failure;
        }
        FailedCall call = failure.call();
        String text = failure.getMessage() == null ? "" : failure.getMessage();
        int described = text.lastIndexOf(" [" + call.operation());
        String what = described < 0 ? text : text.substring(0, described);
        String longer = what + (what.endsWith(".") ? " " : ". ") + advice;
        ImmichException advised;
        if (failure instanceof ImmichTransportException broken) {
            advised = new ImmichTransportException(longer, call, broken.sent(), broken.getCause());
        } else if (failure instanceof ImmichTimeoutException late) {
            advised = new ImmichTimeoutException(longer, call, late.limit(), late.getCause());
        } else if (failure instanceof ImmichDataException unreadable) {
            advised = new ImmichDataException(longer, call, unreadable.path(), unreadable.getCause());
        } else {
            advised = new ImmichServerException(longer, call);
        }
        advised.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            advised.addSuppressed(suppressed);
        }
        return advised;
    }
}
