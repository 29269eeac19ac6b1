package io.github.immichsdk.sync.event;

/** By which way a row is the session's to see. The same asset may come by several. */
public enum Origin {
    /** It is the user's own. */
    OWN,
    /** A partner shares their library. */
    PARTNER,
    /** It is in an album that the user has or is part of; own assets in albums come this way too. */
    ALBUM;

    /** {@return the way that a type of event tells of} */
    static Origin of(String type) {
        return type.startsWith("Partner") ? PARTNER : type.startsWith("Album") ? ALBUM : OWN;
    }
}
