package io.github.immichsdk.sessions;

import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.api.JsonField;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session: the server, the access token and the user. Create a client from it with
 * {@link io.github.immichsdk.ImmichClientBuilder#session}, keep it with a {@link SessionStore}.
 *
 * <p>The server forgets a session that was not used for 90 days. The access token grants all rights of the user: neither
 * {@code toString} nor any message of the SDK shows it.
 *
 * @param server the address of the server, without {@code /api}
 * @param accessToken the secret that opens the session
 * @param userId whose session it is
 * @param email the e-mail address of that user
 * @param name the name of that user
 * @param admin whether that user is an administrator
 * @param createdAt when the login was made, by the clock of this machine
 * @param expiresAt when the server ends it, or null if it lasts as long as it is used
 * @param authType how the login was made
 */
public record Session(
        URI server,
        String accessToken,
        String userId,
        String email,
        String name,
        boolean admin,
        Instant createdAt,
        @JsonField(lenient = true) @Nullable Instant expiresAt,
        @JsonField(absent = "password") AuthType authType)
        implements Serializable {

    /** Checks that nothing is missing. Keeps times to the millisecond, so that a stored session equals the one that was saved. */
    public Session {
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(accessToken, "accessToken");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(name, "name");
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MILLIS);
        Objects.requireNonNull(authType, "authType");
    }

    /** Shows whose session it is and where, never the token. */
    @Override
    public String toString() {
        return "Session[" + email + " at " + server + "]";
    }
}
