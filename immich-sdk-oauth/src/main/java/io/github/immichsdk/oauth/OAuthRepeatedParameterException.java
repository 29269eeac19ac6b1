package io.github.immichsdk.oauth;

/**
 * Thrown if the callback URL has a parameter more than once, which no provider sends. Nothing was sent.
 */
public final class OAuthRepeatedParameterException extends OAuthException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    OAuthRepeatedParameterException(String parameter) {
        super("the callback has more than one " + parameter + ": it is not what a provider sends", null);
        this.parameter = parameter;
    }

    /** {@return the repeated parameter, such as {@code code}} */
    public String parameter() {
        return parameter;
    }
}
