package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;

/** Confirms {@link Backups#restore} and {@link Backups#startRestoreOfNewServer}, which cannot be undone. */
@Experimental
public enum ConfirmRestore {
    /** The backup replaces the database: what was changed after the backup is lost. */
    REPLACE_DATABASE
}
