package io.github.immichsdk.testkit;

import java.util.Objects;

/**
 * A user of the fake server, with the credentials to act as that user.
 *
 * @param id the user's id
 * @param email the e-mail address to log in with
 * @param password the password to log in with
 * @param apiKey an API key with the permission {@code all}
 */
public record FakeUser(String id, String email, String password, String apiKey) {
    /** Checks that nothing is missing. */
    public FakeUser {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(apiKey, "apiKey");
    }

    /** {@return ID and e-mail address; never the password or the key} */
    @Override
    public String toString() {
        return "FakeUser[" + id + ", " + email + "]";
    }
}
