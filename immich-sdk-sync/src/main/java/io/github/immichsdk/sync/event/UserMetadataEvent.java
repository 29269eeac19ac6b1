package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The caller's settings. */
public sealed interface UserMetadataEvent extends SyncEvent {

    /** {@return the user's ID} */
    String userId();

    /** {@return the setting's key} */
    String key();

    /**
     * A setting was added or changed.
     *
     * @param line the line as received
     * @param userId the user's ID
     * @param key the setting's key: {@code preferences}, {@code license}, {@code onboarding}
     * @param value its value; empty if it is not an object
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String userId,
            String key,
            @JsonField(lenient = true) Map<String, @Nullable Object> value,
            Map<String, @Nullable Object> additionalProperties)
            implements UserMetadataEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }

        /** Shows the key of the setting, but not its value, which may contain a license key. */
        @Override
        public String toString() {
            return "UserMetadataEvent.Upsert[" + userId + ", " + key + "]";
        }
    }

    /**
     * A setting was removed.
     *
     * @param line the line as received
     * @param userId the user's ID
     * @param key the setting's key
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String userId,
            String key,
            Map<String, @Nullable Object> additionalProperties)
            implements UserMetadataEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
