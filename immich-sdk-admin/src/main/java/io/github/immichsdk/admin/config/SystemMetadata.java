package io.github.immichsdk.admin.config;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;

/** What a server keeps about itself. For administrators. Each method costs one request. Thread-safe. */
public final class SystemMetadata {

    static {
        InternalAccess.makes(SystemMetadata.class, SystemMetadata::new);
    }

    private record Onboarding(boolean isOnboarded) {}

    private final CallExecutor calls;

    private SystemMetadata(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return whether an administrator has completed the first steps of the web app; needs {@code systemMetadata.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_ADMIN_ONBOARDING
     */
    public boolean onboarded() {
        return calls.execute(
                Call.<Boolean>to(Operations.GET_ADMIN_ONBOARDING).object(Onboarding.class, Onboarding::isOnboarded));
    }

    /**
     * Marks the first steps of the web app as completed. Safe to repeat. Needs {@code systemMetadata.update}.
     *
     * @see io.github.immichsdk.api.Operations#UPDATE_ADMIN_ONBOARDING
     */
    public void completeOnboarding() {
        onboarded(true);
    }

    /**
     * Makes the web app show the first steps again. Safe to repeat. Needs {@code systemMetadata.update}.
     *
     * @see io.github.immichsdk.api.Operations#UPDATE_ADMIN_ONBOARDING
     */
    public void resetOnboarding() {
        onboarded(false);
    }

    private void onboarded(boolean done) {
        calls.execute(Call.<Void>to(Operations.UPDATE_ADMIN_ONBOARDING).json(new Onboarding(done)));
    }

    /**
     * {@return the state of the place names; needs {@code systemMetadata.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_REVERSE_GEOCODING_STATE
     */
    public GeocodingState geocoding() {
        return calls.execute(
                Call.<GeocodingState>to(Operations.GET_REVERSE_GEOCODING_STATE).object(GeocodingState.class));
    }

    /**
     * {@return what the server found when it last looked for a newer version; needs {@code systemMetadata.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_VERSION_CHECK_STATE
     */
    public VersionCheckState versionCheck() {
        return calls.execute(
                Call.<VersionCheckState>to(Operations.GET_VERSION_CHECK_STATE).object(VersionCheckState.class));
    }
}
