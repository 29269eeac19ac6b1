package io.github.immichsdk.sync.event;

/** Why a session can see a row. The same asset may arrive with several origins. */
public enum Origin {
    /** It is the user's own. */
    OWN,
    /** A partner shares their library. */
    PARTNER,
    /** It is in an album that the user owns or is a member of; this includes the user's own assets in albums. */
    ALBUM;

    /** {@return the origin of an event type} */
    static Origin of(String type) {
        return type.startsWith("Partner") ? PARTNER : type.startsWith("Album") ? ALBUM : OWN;
    }
}
