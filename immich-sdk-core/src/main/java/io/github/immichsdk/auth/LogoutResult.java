package io.github.immichsdk.auth;

import io.github.immichsdk.api.JsonField;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of logging out.
 *
 * @param successful whether the session has ended
 * @param redirectUri where the web app would go next: one of its own paths, or a URL of the OAuth provider
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record LogoutResult(
        boolean successful,
        @JsonField(absent = "") String redirectUri,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public LogoutResult {
        Objects.requireNonNull(redirectUri, "redirectUri");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * Returns the URL that ends the session at the OAuth provider, to open in a browser. Otherwise, the provider may log the
     * same user in again without asking.
     *
     * @return the URL, or null if the session was not created by OAuth or the provider has none
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
