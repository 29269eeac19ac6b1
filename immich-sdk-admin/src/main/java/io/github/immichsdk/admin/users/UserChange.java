package io.github.immichsdk.admin.users;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.Objects;

/**
 * The changes to make to a user; everything else stays as it is. Immutable; {@code toString} does not show secrets.
 *
 * <pre>{@code
 * admin.users().update(ann.id(), UserChange.none().name("Anne").quota(80_000_000_000L));
 * }</pre>
 */
public final class UserChange {

    private static final UserChange NONE = new UserChange(new JsonFields());

    private final JsonFields fields;

    private UserChange(JsonFields fields) {
        this.fields = fields;
    }

    /** {@return an empty change, to start with} */
    public static UserChange none() {
        return NONE;
    }

    /**
     * {@return the change that sets the name}
     *
     * @param name the name
     */
    public UserChange name(String name) {
        return with("name", FieldChange.to(UserChecks.name(name)));
    }

    /**
     * {@return the change that sets the e-mail address, which no other user may have}
     *
     * @param email the address
     */
    public UserChange email(String email) {
        Objects.requireNonNull(email, "email");
        return with("email", FieldChange.to(UserChecks.email(email)));
    }

    /**
     * {@return the change that sets the password; the user's sessions and keys stay valid}
     *
     * @param password the new password
     */
    public UserChange password(String password) {
        return new UserChange(fields.copy().putSecret("password", UserChecks.password(password)));
    }

    /** {@return the change after which the web app requests a new password; calls of the API work as before} */
    public UserChange requestPasswordChange() {
        return with("shouldChangePassword", FieldChange.to(true));
    }

    /** {@return the change that lets the user keep the password} */
    public UserChange keepPassword() {
        return with("shouldChangePassword", FieldChange.to(false));
    }

    /**
     * {@return the change that sets the PIN of the locked folder, six digits}
     *
     * @param digits six digits
     */
    public UserChange pin(String digits) {
        Objects.requireNonNull(digits, "digits");
        return new UserChange(fields.copy().putSecret("pinCode", UserChecks.pin(digits)));
    }

    /** {@return the change that removes the PIN} */
    public UserChange removePin() {
        return with("pinCode", FieldChange.cleared());
    }

    /**
     * {@return the change that sets the quota in bytes; with 0, nothing can be uploaded}
     *
     * @param bytes the quota in bytes
     */
    public UserChange quota(long bytes) {
        return with("quotaSizeInBytes", FieldChange.to(UserChecks.quota(bytes)));
    }

    /** {@return the change that removes the quota} */
    public UserChange removeQuota() {
        return with("quotaSizeInBytes", FieldChange.cleared());
    }

    /**
     * {@return the change that sets the name of the user's folder, which no other user may have}
     *
     * @param label the name of the folder
     */
    public UserChange storageLabel(String label) {
        Objects.requireNonNull(label, "label");
        return with("storageLabel", FieldChange.to(UserChecks.storageLabel(label)));
    }

    /** {@return the change that names the user's folder by the ID again} */
    public UserChange removeStorageLabel() {
        return with("storageLabel", FieldChange.cleared());
    }

    /**
     * {@return the change that sets the color behind the initials, such as {@code primary}}
     *
     * @param color the color's name
     */
    public UserChange avatarColor(String color) {
        Objects.requireNonNull(color, "color");
        return with("avatarColor", FieldChange.to(UserChecks.avatarColor(color)));
    }

    /** {@return the change after which the server derives the color from the e-mail address} */
    public UserChange removeAvatarColor() {
        return with("avatarColor", FieldChange.cleared());
    }

    /** {@return the change that makes the user an administrator; nobody can change their own rights} */
    public UserChange admin() {
        return with("isAdmin", FieldChange.to(true));
    }

    /** {@return the change that removes the rights of an administrator} */
    public UserChange notAdmin() {
        return with("isAdmin", FieldChange.to(false));
    }

    private UserChange with(String field, FieldChange<?> change) {
        return new UserChange(fields.copy().change(field, change));
    }

    JsonFields fields() {
        return fields;
    }

    /** Shows the changed fields, not the password and the PIN. */
    @Override
    public String toString() {
        return "UserChange" + fields;
    }
}
