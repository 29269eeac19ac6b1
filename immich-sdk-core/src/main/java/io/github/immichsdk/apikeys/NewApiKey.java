package io.github.immichsdk.apikeys;

import io.github.immichsdk.api.JsonField;
import java.util.Objects;

/**
 * A newly created API key, with its secret, which the server returns only once. {@code toString} does not show it.
 *
 * @param key the key
 * @param secret the secret to use as a client's API key
 */
public record NewApiKey(@JsonField("apiKey") ApiKey key, String secret) {

    /** Checks that nothing is missing. */
    public NewApiKey {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(secret, "secret");
    }

    /** Shows the key, not the secret. */
    @Override
    public String toString() {
        return "NewApiKey[" + key + ", secret ***]";
    }
}
