package io.github.immichsdk.users;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.RecordCopy;
import org.jspecify.annotations.Nullable;

/** What users change about themselves; everything else stays as it is. Immutable. */
public final class ProfileChange {

    private static final ProfileChange NONE = new ProfileChange(new Fields(null, null, null, FieldChange.unchanged()));

    private final Fields fields;

    /** The fields to send, under the server's names. */
    record Fields(
            @Nullable String name,
            @Nullable String email,
            @JsonField(secret = true) @Nullable String password,
            FieldChange<String> avatarColor) {}

    private ProfileChange(Fields fields) {
        this.fields = fields;
    }

    /** {@return an empty change, to start with} */
    public static ProfileChange none() {
        return NONE;
    }

    /**
     * {@return the change, including another name}
     *
     * @param changed the new name, not empty
     */
    public ProfileChange name(String changed) {
        return with("name", TextChecks.notEmpty("name", changed));
    }

    /**
     * {@return the change, including another e-mail address, which the server stores in lower case}
     *
     * @param changed the new address
     */
    public ProfileChange email(String changed) {
        return with("email", TextChecks.notEmpty("email", changed));
    }

    /**
     * {@return the change, including another password; the server does not ask for the old one, and other sessions stay}
     *
     * @param changed the new password, not empty
     */
    public ProfileChange password(String changed) {
        return with("password", TextChecks.notEmpty("password", changed));
    }

    /**
     * {@return the change, including another color behind the initials}
     *
     * @param color such as {@code primary}, {@code pink}, {@code blue} or {@code amber}
     */
    public ProfileChange avatarColor(String color) {
        return with("avatarColor", FieldChange.to(TextChecks.notEmpty("avatarColor", color)));
    }

    Fields fields() {
        return fields;
    }

    boolean isEmpty() {
        return this.fields.equals(NONE.fields);
    }

    private ProfileChange with(String name, Object value) {
        return new ProfileChange(RecordCopy.with(fields, name, value));
    }

    /** Shows which fields change, not the password. */
    @Override
    public String toString() {
        return "ProfileChange[name=" + fields.name + ", email=" + fields.email + ", password="
                + (fields.password == null ? "unchanged" : "***") + ", avatarColor=" + fields.avatarColor + "]";
    }
}
