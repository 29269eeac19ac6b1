package io.github.immichsdk.admin.users;

/** Confirms {@link AdminUsers#deletePermanently}, which cannot be undone. */
public enum ConfirmDeletion {
    /** The server deletes the account with all of its assets and albums. */
    DELETE_ALL_DATA
}
