package io.github.immichsdk.internal.login;

import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.sessions.Session;
import java.net.URI;
import java.time.Instant;

/**
 * The response to a login, of any kind.
 *
 * @param accessToken the secret of the session
 * @param userId the user's ID
 * @param userEmail the user's e-mail address
 * @param name the user's name
 * @param isAdmin whether the user is an administrator
 */
public record LoginResponse(String accessToken, String userId, String userEmail, String name, boolean isAdmin) {

    /**
     * Returns the session that the login created.
     *
     * @param server the server that responded
     * @param now the time of the login
     * @param authType how it was made
     * @return the session
     */
    public Session session(URI server, Instant now, AuthType authType) {
        return new Session(server, accessToken, userId, userEmail, name, isAdmin, now, null, authType);
    }

    /** Shows whose session it is, never the token. */
    @Override
    public String toString() {
        return "LoginResponse[" + userEmail + "]";
    }
}
