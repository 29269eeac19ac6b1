package io.github.immichsdk.api;

/** The ways in which a caller can say who it is. */
public enum CredentialKind {
    /** No credential at all. */
    NONE,
    /** An API key, limited to its permissions. */
    API_KEY,
    /** The access token of a session, as a log in gives it. */
    SESSION,
    /** The key or slug of a shared link. */
    SHARED_LINK
}
