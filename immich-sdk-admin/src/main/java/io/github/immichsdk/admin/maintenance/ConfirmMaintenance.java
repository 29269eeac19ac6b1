package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;

/** Confirms {@link Maintenance#start}. */
@Experimental
public enum ConfirmMaintenance {
    /** Nobody can use the server until maintenance ends. */
    INTERRUPT_ALL_USERS
}
