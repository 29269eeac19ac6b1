package io.github.immichsdk.sync;

import io.github.immichsdk.errors.ImmichException;

/** Distinguishes a failure of the stream from the handler's own, which may be of the same type. Never leaves the run. */
final class StreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImmichException failure;

    StreamFailure(ImmichException failure) {
        super(null, failure, false, false);
        this.failure = failure;
    }

    ImmichException failure() {
        return failure;
    }
}
