package io.github.immichsdk.users;

/** A group of preferences that can be enabled or shown in the sidebar of the web pages. */
public enum PreferenceGroup {
    /** Google Cast. */
    CAST("cast"),
    /** E-mails of the server. */
    EMAIL_NOTIFICATIONS("emailNotifications"),
    /** The pages of folders. */
    FOLDERS("folders"),
    /** The memories. */
    MEMORIES("memories"),
    /** The pages of people. */
    PEOPLE("people"),
    /** The stars. */
    RATINGS("ratings"),
    /** The page of new assets, which is in the sidebar or not. */
    RECENTLY_ADDED("recentlyAdded"),
    /** The page of shared links. */
    SHARED_LINKS("sharedLinks"),
    /** The pages of tags. */
    TAGS("tags");

    private final String wire;

    PreferenceGroup(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
