package io.github.immichsdk.apikeys;

import java.util.Objects;

/**
 * An API key that was just made, with its secret: the only time that the server tells it. {@code toString} does not show it.
 *
 * @param key the key
 * @param secret what a client is given as its API key
 */
public record NewApiKey(ApiKey key, String secret) {

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
