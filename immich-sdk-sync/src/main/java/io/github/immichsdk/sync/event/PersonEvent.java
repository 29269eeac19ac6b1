package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** People who were recognized in assets. */
public sealed interface PersonEvent extends SyncEvent {

    /**
     * A person was added or changed.
     *
     * @param line the line as received
     * @param id the person's ID
     * @param createdAt when the person was created
     * @param updatedAt when the person was last changed
     * @param ownerId the owner of the library that contains the person
     * @param name the name; empty if none is set
     * @param birthDate the day of birth, at midnight UTC, or null
     * @param hidden whether the person is hidden
     * @param favorite whether the person is a favorite
     * @param color a color, or null
     * @param faceAssetId the face shown for the person, or null
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String id,
            @JsonField(lenient = true) @Nullable Instant createdAt,
            @JsonField(lenient = true) @Nullable Instant updatedAt,
            @JsonField(absent = "") String ownerId,
            @JsonField(absent = "") String name,
            @JsonField(lenient = true) @Nullable Instant birthDate,
            @JsonField(value = "isHidden", absent = "false") boolean hidden,

            @JsonField(value = "isFavorite", absent = "false")
            boolean favorite,

            @Nullable String color,
            @Nullable String faceAssetId,
            Map<String, @Nullable Object> additionalProperties)
            implements PersonEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(ownerId, "ownerId");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * A person was deleted.
     *
     * @param line the line as received
     * @param personId the person's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String personId,
            Map<String, @Nullable Object> additionalProperties)
            implements PersonEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(personId, "personId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
