package io.github.immichsdk.sharedlinks;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.checks.Times;
import io.github.immichsdk.internal.json.RecordCopy;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a shared link; everything else stays as it is. Immutable. {@code toString} does not show the password.
 *
 * @param description the change of the description
 * @param password the change of the password
 * @param slug the change of the readable part of its URL
 * @param expiresAt the change of the moment when it stops working
 * @param upload whether visitors may upload, or null
 * @param download whether visitors may download originals, or null
 * @param metadata whether visitors see metadata, or null
 */
public record SharedLinkChange(
        FieldChange<String> description,
        @JsonField(secret = true) FieldChange<String> password,
        FieldChange<String> slug,
        FieldChange<Instant> expiresAt,
        @JsonField("allowUpload") @Nullable Boolean upload,
        @JsonField("allowDownload") @Nullable Boolean download,
        @JsonField("showMetadata") @Nullable Boolean metadata) {

    private static final SharedLinkChange NONE = new SharedLinkChange(
            FieldChange.unchanged(),
            FieldChange.unchanged(),
            FieldChange.unchanged(),
            FieldChange.unchanged(),
            null,
            null,
            null);

    /** Checks that nothing is missing. */
    public SharedLinkChange {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** {@return a change of nothing} */
    public static SharedLinkChange none() {
        return NONE;
    }

    /**
     * {@return the change, also setting the description}
     *
     * @param text the description
     */
    public SharedLinkChange description(String text) {
        return with("description", FieldChange.to(TextChecks.storable("description", text)));
    }

    /** {@return the change, also removing the description} */
    public SharedLinkChange removeDescription() {
        return with("description", FieldChange.cleared());
    }

    /**
     * {@return the change, also setting the password}
     *
     * @param text the password, not empty
     */
    public SharedLinkChange password(String text) {
        return with("password", FieldChange.to(TextChecks.notEmpty("password", text)));
    }

    /** {@return the change, also removing the password} */
    public SharedLinkChange removePassword() {
        return with("password", FieldChange.cleared());
    }

    /**
     * {@return the change, also setting the readable part of its URL}
     *
     * @param text the last part of the URL, not empty; unique on the server
     */
    public SharedLinkChange slug(String text) {
        return with("slug", FieldChange.to(TextChecks.notEmpty("slug", text)));
    }

    /** {@return the change, also removing the readable URL; the one with the key stays} */
    public SharedLinkChange removeSlug() {
        return with("slug", FieldChange.cleared());
    }

    /**
     * {@return the change, also setting when it stops working}
     *
     * @param time the last moment
     */
    public SharedLinkChange expiresAt(Instant time) {
        Objects.requireNonNull(time, "time");
        return with("expiresAt", FieldChange.to(Times.checked("expiresAt", time)));
    }

    /** {@return the change, also making it work forever} */
    public SharedLinkChange removeExpiry() {
        return with("expiresAt", FieldChange.cleared());
    }

    /** {@return the change, also allowing visitors to upload} */
    public SharedLinkChange allowUpload() {
        return with("upload", true);
    }

    /** {@return the change, also forbidding visitors to upload} */
    public SharedLinkChange forbidUpload() {
        return with("upload", false);
    }

    /** {@return the change, also allowing visitors to download originals} */
    public SharedLinkChange allowDownload() {
        return with("download", true);
    }

    /** {@return the change, also forbidding visitors to download originals} */
    public SharedLinkChange forbidDownload() {
        return with("download", false);
    }

    /** {@return the change, also showing metadata to visitors; downloads stay as they are} */
    public SharedLinkChange showMetadata() {
        return with("metadata", true);
    }

    /** {@return the change, also hiding metadata and forbidding downloads, as {@link NewSharedLink#hideMetadata} does} */
    public SharedLinkChange hideMetadata() {
        return RecordCopy.of(this).set("metadata", false).set("download", false).make();
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    private SharedLinkChange with(String component, Object value) {
        return RecordCopy.with(this, component, value);
    }

    /** Shows the change without the password. */
    @Override
    public String toString() {
        return "SharedLinkChange[description=" + description + ", slug=" + slug + ", expiresAt=" + expiresAt
                + ", upload=" + upload + ", download=" + download + ", metadata=" + metadata + "]";
    }
}
