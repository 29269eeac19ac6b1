package io.github.immichsdk.oauth;

import java.net.URI;
import java.util.Objects;

/**
 * A started login: where to send the browser, and the state to keep until it returns.
 *
 * @param loginUrl the provider's login page, only for the browser of the user who logs in
 * @param context the state that {@link OAuth#callback} needs
 */
public record AuthorizationRequest(URI loginUrl, AuthorizationContext context) {

    /** Checks that nothing is missing. */
    public AuthorizationRequest {
        Objects.requireNonNull(loginUrl, "loginUrl");
        Objects.requireNonNull(context, "context");
    }

    /** Shows the host of the login page, without the parameters of the URL. */
    @Override
    public String toString() {
        return "AuthorizationRequest[" + loginUrl.getScheme() + "://" + loginUrl.getRawAuthority() + ", " + context
                + "]";
    }
}
