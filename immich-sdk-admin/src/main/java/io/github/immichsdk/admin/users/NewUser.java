package io.github.immichsdk.admin.users;

import io.github.immichsdk.internal.json.JsonFields;
import java.util.Objects;

/**
 * A user to create. Immutable; {@code toString} does not show secrets.
 *
 * <pre>{@code
 * NewUser newUser = NewUser.of("ann@example.org", "Ann", password)
 *         .quota(50_000_000_000L)
 *         .notifyByEmail();
 * MyUser ann = admin.users().create(newUser);
 * }</pre>
 */
public final class NewUser {

    private final JsonFields fields;

    private NewUser(JsonFields fields) {
        this.fields = fields;
    }

    /**
     * {@return a user without quota, whom the web app asks for a new password at the first login}
     *
     * @param email the e-mail address; the server stores it in lower case
     * @param name the name shown, not empty
     * @param password the password, not empty: nobody can log in with an empty one
     */
    public static NewUser of(String email, String name, String password) {
        Objects.requireNonNull(email, "email");
        return new NewUser(new JsonFields()
                .put("email", UserChecks.email(email))
                .put("name", UserChecks.name(name))
                .putSecret("password", UserChecks.password(password)));
    }

    /**
     * {@return the user with a quota in bytes; with 0, nothing can be uploaded}
     *
     * @param bytes the quota in bytes
     */
    public NewUser quota(long bytes) {
        return with("quotaSizeInBytes", UserChecks.quota(bytes));
    }

    /**
     * {@return the user with a folder name, which no other user may have; by default it is the ID}
     *
     * @param label the name of the folder
     */
    public NewUser storageLabel(String label) {
        Objects.requireNonNull(label, "label");
        return with("storageLabel", UserChecks.storageLabel(label));
    }

    /**
     * {@return the user with a color behind the initials, such as {@code primary}; by default the server selects one}
     *
     * @param color the color's name
     */
    public NewUser avatarColor(String color) {
        Objects.requireNonNull(color, "color");
        return with("avatarColor", UserChecks.avatarColor(color));
    }

    /** {@return the user as an administrator} */
    public NewUser admin() {
        return with("isAdmin", true);
    }

    /** {@return the user, who may keep the password} */
    public NewUser keepPassword() {
        return with("shouldChangePassword", false);
    }

    /** {@return the user, whom the server informs by e-mail if it can send e-mails} */
    public NewUser notifyByEmail() {
        return with("notify", true);
    }

    /**
     * {@return the user with a PIN of six digits for the locked folder; servers before 2.0 ignore it}
     *
     * @param digits six digits
     */
    public NewUser pin(String digits) {
        Objects.requireNonNull(digits, "digits");
        return new NewUser(fields.copy().putSecret("pinCode", UserChecks.pin(digits)));
    }

    private NewUser with(String field, Object value) {
        return new NewUser(fields.copy().put(field, value));
    }

    JsonFields fields() {
        return fields;
    }

    /** Shows the fields, not the password and the PIN. */
    @Override
    public String toString() {
        return "NewUser" + fields;
    }
}
