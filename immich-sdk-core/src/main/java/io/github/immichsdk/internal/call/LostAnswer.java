package io.github.immichsdk.internal.call;

import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;

/** Tells of a failed call whether it may have been carried out all the same, so that an area reads before it goes on. */
public final class LostAnswer {

    private LostAnswer() {}

    /** {@return whether the request may have been carried out, though it failed for the caller} */
    public static boolean possible(ImmichException failure) {
        if (failure instanceof ImmichTransportException broken) {
            return broken.sent();
        }
        if (failure instanceof ImmichTimeoutException late) {
            return late.limit() != Limit.CONNECT;
        }
        return failure instanceof ImmichServerException || failure instanceof ImmichDataException;
    }
}
