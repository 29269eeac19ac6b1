package io.github.immichsdk.oauth;

/**
 * Thrown if the callback URL lacks a parameter. Nothing was sent.
 */
public final class OAuthMissingParameterException extends OAuthException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    OAuthMissingParameterException(String parameter) {
        super("the callback has no " + parameter + "; pass the complete URL, with everything after the ?", null);
        this.parameter = parameter;
    }

    /** {@return the missing parameter, such as {@code code}} */
    public String parameter() {
        return parameter;
    }
}
