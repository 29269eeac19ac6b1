package io.github.immichsdk.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server says to a log out.
 *
 * @param successful whether the session has ended
 * @param redirectUri where the web app would go next: a path of its own, or an address of the OAuth provider
 * @param more additional fields that this SDK does not know, by name
 */
public record Logout(boolean successful, String redirectUri, Map<String, @Nullable Object> more) {

    /**
     * Returns where the session at the OAuth provider is ended, for a browser to go to. Without that the provider may let the
     * same user in again without a question.
     *
     * @return the address, or null if the log in was not made by OAuth or the provider has none
     */
    public @Nullable URI endSessionUrl() {
        try {
            URI uri = new URI(redirectUri);
            return uri.isAbsolute() ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
