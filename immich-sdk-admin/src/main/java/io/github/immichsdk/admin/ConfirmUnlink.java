package io.github.immichsdk.admin;

/** Confirms {@link ImmichAdmin#unlinkOAuthOfAllUsers}, which cannot be undone. */
public enum ConfirmUnlink {
    /** Each user loses the link to their OAuth account. */
    UNLINK_ALL_USERS
}
