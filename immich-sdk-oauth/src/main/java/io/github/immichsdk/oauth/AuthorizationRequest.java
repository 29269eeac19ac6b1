package io.github.immichsdk.oauth;

import java.net.URI;
import java.util.Objects;

/**
 * A log in that has begun: where to send the browser, and what to keep until it is back.
 *
 * @param loginUrl the provider's log-in page, for the browser of the user who logs in and no other
 * @param context what {@link OAuth#callback} needs
 */
public record AuthorizationRequest(URI loginUrl, AuthorizationContext context) {

    /** Checks that nothing is missing. */
    public AuthorizationRequest {
        Objects.requireNonNull(loginUrl, "loginUrl");
        Objects.requireNonNull(context, "context");
    }

    /** Shows whose log-in page it is, without what the address carries. */
    @Override
    public String toString() {
        return "AuthorizationRequest[" + loginUrl.getScheme() + "://" + loginUrl.getRawAuthority() + ", " + context
                + "]";
    }
}
