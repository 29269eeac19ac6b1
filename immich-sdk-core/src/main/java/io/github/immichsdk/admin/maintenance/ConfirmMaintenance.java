package io.github.immichsdk.admin.maintenance;

/** Confirms {@link Maintenance#start}. */
public enum ConfirmMaintenance {
    /** Nobody can use the server until maintenance ends. */
    INTERRUPT_ALL_USERS
}
