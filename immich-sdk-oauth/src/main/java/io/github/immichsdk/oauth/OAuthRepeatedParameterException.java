package io.github.immichsdk.oauth;

/**
 * The address that came back has a parameter twice, which no provider sends. Nothing was sent.
 */
public final class OAuthRepeatedParameterException extends OAuthException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    OAuthRepeatedParameterException(String parameter) {
        super("the callback has more than one " + parameter + ": it is not what a provider sends", null);
        this.parameter = parameter;
    }

    /** {@return the parameter that is there more than once, such as {@code code}} */
    public String parameter() {
        return parameter;
    }
}
