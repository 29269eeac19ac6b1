package io.github.immichsdk.api;

/** The kinds of credentials. */
public enum CredentialKind {
    /** No credentials. */
    NONE,
    /** An API key, limited to its permissions. */
    API_KEY,
    /** The access token of a session, as returned by a login. */
    SESSION,
    /** The key or slug of a shared link. */
    SHARED_LINK
}
