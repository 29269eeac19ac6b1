package io.github.immichsdk.sync.mirror;

import java.util.Objects;

/**
 * Identifies the copy in a store by server, user and session. Another server, user or session is another copy: changes that the
 * server sent to one session, deletes in particular, are not sent to another.
 *
 * @param server the server's address
 * @param userId the user's ID
 * @param sessionId the session's ID; not a secret
 */
public record MirrorIdentity(String server, String userId, String sessionId) {

    /** Checks that nothing is missing. */
    public MirrorIdentity {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(sessionId, "sessionId");
    }
}
