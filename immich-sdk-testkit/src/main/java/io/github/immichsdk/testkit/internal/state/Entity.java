package io.github.immichsdk.testkit.internal.state;

/** The entities of the event stream, one kind of row for each. */
public enum Entity {
    /** A user. */
    USER,
    /** A setting of a user. */
    SETTING,
    /** One user's library shared with another. */
    PARTNER,
    /** An asset. */
    ASSET,
    /** What was read from the file of an asset. */
    EXIF,
    /** An entry of the metadata store. */
    METADATA,
    /** An edit. */
    EDIT,
    /** A face. */
    FACE,
    /** A person. */
    PERSON,
    /** A stack. */
    STACK,
    /** An album. */
    ALBUM,
    /** One user's part in an album. */
    ALBUM_USER,
    /** An asset in an album. */
    ALBUM_ASSET,
    /** A memory. */
    MEMORY,
    /** An asset in a memory. */
    MEMORY_ASSET
}
