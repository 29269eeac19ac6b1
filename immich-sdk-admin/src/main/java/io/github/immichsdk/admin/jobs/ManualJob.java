package io.github.immichsdk.admin.jobs;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.OpenWord;

/** A job that can be started by hand. An open set: compare the constants with {@code ==}. */
@Experimental
public final class ManualJob extends OpenWord {

    private static final long serialVersionUID = 1;

    /** Deletes people without faces. */
    public static final ManualJob PERSON_CLEANUP = known(new ManualJob("person-cleanup"));

    /** Deletes tags without assets. */
    public static final ManualJob TAG_CLEANUP = known(new ManualJob("tag-cleanup"));

    /** Deletes the data of users whose time to be restored is over. */
    public static final ManualJob USER_CLEANUP = known(new ManualJob("user-cleanup"));

    /** Deletes old memories. */
    public static final ManualJob MEMORY_CLEANUP = known(new ManualJob("memory-cleanup"));

    /** Creates memories. */
    public static final ManualJob MEMORY_CREATE = known(new ManualJob("memory-create"));

    /** Backs up the database. */
    public static final ManualJob BACKUP_DATABASE = known(new ManualJob("backup-database"));

    /** Looks for missing files; servers from 3.0 on. */
    public static final ManualJob INTEGRITY_MISSING_FILES = known(new ManualJob("integrity-missing-files"));

    /** Looks for files that belong to no asset; servers from 3.0 on. */
    public static final ManualJob INTEGRITY_UNTRACKED_FILES = known(new ManualJob("integrity-untracked-files"));

    /** Compares files with their checksums; servers from 3.0 on. */
    public static final ManualJob INTEGRITY_CHECKSUM_MISMATCH = known(new ManualJob("integrity-checksum-mismatch"));

    /** Checks reported missing files again; servers from 3.0 on. */
    public static final ManualJob INTEGRITY_MISSING_FILES_REFRESH =
            known(new ManualJob("integrity-missing-files-refresh"));

    /** Checks reported untracked files again; servers from 3.0 on. */
    public static final ManualJob INTEGRITY_UNTRACKED_FILES_REFRESH =
            known(new ManualJob("integrity-untracked-files-refresh"));

    /** Checks reported checksums again; servers from 3.0 on. */
    public static final ManualJob INTEGRITY_CHECKSUM_MISMATCH_REFRESH =
            known(new ManualJob("integrity-checksum-mismatch-refresh"));

    /** Moves the assets of all reported missing files to the trash; servers from 3.0 on. */
    public static final ManualJob INTEGRITY_MISSING_FILES_DELETE_ALL =
            known(new ManualJob("integrity-missing-files-delete-all"));

    /** Deletes all reported untracked files; servers from 3.0 on. */
    public static final ManualJob INTEGRITY_UNTRACKED_FILES_DELETE_ALL =
            known(new ManualJob("integrity-untracked-files-delete-all"));

    /** Moves the assets of all reported wrong checksums to the trash; servers from 3.0 on. */
    public static final ManualJob INTEGRITY_CHECKSUM_MISMATCH_DELETE_ALL =
            known(new ManualJob("integrity-checksum-mismatch-delete-all"));

    private ManualJob(String value) {
        super(value);
    }

    /**
     * {@return the constant for a string, or a new value if this SDK does not know it}
     *
     * @param value the string, as the server sends it
     */
    public static ManualJob of(String value) {
        return find(ManualJob.class, value, ManualJob::new);
    }
}
