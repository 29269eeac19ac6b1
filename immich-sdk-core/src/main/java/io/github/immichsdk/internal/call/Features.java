package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Feature;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichUnsupportedException;

/** Refuses, before a request is sent, what the server's version would reject or silently ignore. */
public final class Features {

    private Features() {}

    /**
     * Refuses a feature that a version lacks.
     *
     * @param feature what is needed
     * @param operation what needs it
     * @param version the server's version
     * @throws ImmichUnsupportedException if that version lacks it
     */
    public static void refuseUnless(Feature feature, Operation operation, ServerVersion version) {
        if (feature.existsIn(version)) {
            return;
        }
        boolean tooOld = !version.atLeast(feature.since());
        throw new ImmichUnsupportedException(
                feature
                        + (tooOld
                                ? " needs a server of " + feature.since() + " or newer"
                                : " was dropped in " + feature.until())
                        + "; this one is " + version,
                FailedCall.notSent(operation),
                version,
                null);
    }
}
