package io.github.immichsdk.sync.mirror;

import java.util.Objects;

/**
 * Whose copy a store holds. Another server, user or session is another copy: what one session was told, the server does not
 * tell another as a change, and deletes least of all.
 *
 * @param server the server's address
 * @param userId the user's id
 * @param sessionId the session's id; no secret
 */
public record MirrorIdentity(String server, String userId, String sessionId) {

    /** Checks that nothing is missing. */
    public MirrorIdentity {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(sessionId, "sessionId");
    }
}
