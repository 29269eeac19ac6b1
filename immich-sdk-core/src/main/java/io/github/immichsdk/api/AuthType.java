package io.github.immichsdk.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * How a log in was made, in the server's own word. An open set: a newer server's word is kept as it came.
 *
 * <p>The server wants to be told again at the log out: only for {@link #OAUTH} does it say where the provider's own session
 * is ended.
 *
 * @param value the word, such as {@code password}
 */
public record AuthType(String value) implements Serializable {

    /** With e-mail address and password. */
    public static final AuthType PASSWORD = new AuthType("password");

    /** With an OAuth provider. */
    public static final AuthType OAUTH = new AuthType("oauth");

    /** Checks that it is one word, since it goes into a cookie. */
    public AuthType {
        Objects.requireNonNull(value, "authType");
        if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("authType: expected one word such as oauth, got '" + value + "'");
        }
    }

    /** {@return the word} */
    @Override
    public String toString() {
        return value;
    }
}
