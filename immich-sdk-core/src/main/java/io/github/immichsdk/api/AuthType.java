package io.github.immichsdk.api;

import java.util.Objects;

/**
 * How a log in was made, in the server's own word. An open set: the constants compare with {@code ==}, a newer server's word
 * is kept as it came.
 *
 * <p>The server wants to be told again at the log out: only for {@link #OAUTH} does it say where the provider's own session
 * is ended.
 */
public final class AuthType extends OpenWord {

    private static final long serialVersionUID = 1;

    /** With e-mail address and password. */
    public static final AuthType PASSWORD = known(new AuthType("password"));

    /** With an OAuth provider. */
    public static final AuthType OAUTH = known(new AuthType("oauth"));

    private AuthType(String value) {
        super(value);
    }

    /**
     * Finds the word of a text.
     *
     * @param value the server's word, in any case of letters
     * @return the constant of it, or a word that this SDK does not know
     * @throws IllegalArgumentException if it is not one word, since it goes into a cookie
     */
    public static AuthType of(String value) {
        if (!Objects.requireNonNull(value, "authType").matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("authType: expected one word such as oauth, got '" + value + "'");
        }
        return find(AuthType.class, value, AuthType::new);
    }

    /** {@return the server's word} */
    public String value() {
        return toString();
    }
}
