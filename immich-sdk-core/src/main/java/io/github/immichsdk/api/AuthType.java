package io.github.immichsdk.api;

import io.github.immichsdk.internal.checks.TextChecks;
import java.util.Objects;

/**
 * The method of a login. An open set: compare the constants with {@code ==}; a value that only a newer server knows is kept
 * as received.
 *
 * <p>The method is sent to the server again at logout: only for {@link #OAUTH} does it return the URL that ends the
 * provider's own session.
 */
public final class AuthType extends OpenWord {

    private static final long serialVersionUID = 1;

    /** Login with e-mail address and password. */
    public static final AuthType PASSWORD = known(new AuthType("password"));

    /** Login with an OAuth provider. */
    public static final AuthType OAUTH = known(new AuthType("oauth"));

    private AuthType(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value, in upper or lower case
     * @return the matching constant, or a new value if this SDK does not know it
     * @throws IllegalArgumentException if it is not a single word, since it becomes part of a cookie
     */
    public static AuthType of(String value) {
        if (!Objects.requireNonNull(value, "value").matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "authType: expected one word such as oauth, got " + TextChecks.quoted(value));
        }
        return find(AuthType.class, value, AuthType::new);
    }

    /** {@return the value as the server writes it} */
    public String value() {
        return toString();
    }
}
