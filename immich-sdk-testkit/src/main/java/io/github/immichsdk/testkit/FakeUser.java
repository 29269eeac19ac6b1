package io.github.immichsdk.testkit;

/**
 * A user of the fake server, with the credentials to act as that user.
 *
 * @param id the user's id
 * @param email the e-mail address to log in with
 * @param password the password to log in with
 * @param apiKey an API key with the permission {@code all}
 */
public record FakeUser(String id, String email, String password, String apiKey) {
    /** {@return ID and e-mail address; never the password or the key} */
    @Override
    public String toString() {
        return "FakeUser[" + id + ", " + email + "]";
    }
}
