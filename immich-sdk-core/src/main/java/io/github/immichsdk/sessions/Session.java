package io.github.immichsdk.sessions;

import java.net.URI;
import java.util.Objects;

/**
 * A log in that can be used: the server, the access token, and whose it is. Immutable; {@code toString} does not show the
 * token.
 *
 * @param server the address of the server, without {@code /api}
 * @param accessToken the secret that opens the session
 * @param userId whose session it is
 * @param email the e-mail address of that user
 * @param name the name of that user
 * @param admin whether that user is an administrator
 */
public record Session(URI server, String accessToken, String userId, String email, String name, boolean admin) {

    /** Checks that nothing is missing. */
    public Session {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(accessToken, "accessToken");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return "Session[" + email + " at " + server + "]";
    }
}
