package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The users of albums. */
public sealed interface AlbumUserEvent extends SyncEvent {

    /** {@return the album's ID} */
    String albumId();

    /** {@return the user's ID} */
    String userId();

    /**
     * A user was added to an album, or has another role in it.
     *
     * @param line the line as received
     * @param albumId the album's ID
     * @param userId the user's ID
     * @param role {@code editor}, {@code viewer}, and from 3.0 on {@code owner}
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String albumId,
            String userId,
            @JsonField(absent = "viewer") String role,
            Map<String, @Nullable Object> additionalProperties)
            implements AlbumUserEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(albumId, "albumId");
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * A user was removed from an album.
     *
     * @param line the line as received
     * @param albumId the album's ID
     * @param userId the user's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String albumId,
            String userId,
            Map<String, @Nullable Object> additionalProperties)
            implements AlbumUserEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(albumId, "albumId");
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
