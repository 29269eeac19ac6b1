package io.github.immichsdk.activities;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.users.User;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comment or a like, of an album or of an asset in it.
 *
 * @param id the activity's ID
 * @param type what it is
 * @param comment the text of a comment; null for likes
 * @param assetId the asset that it is about; null for the album
 * @param user who wrote it
 * @param createdAt when it was written
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Activity(
        String id,
        ActivityType type,
        @Nullable String comment,
        @Nullable String assetId,
        User user,
        @JsonField(lenient = true) Instant createdAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Activity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
