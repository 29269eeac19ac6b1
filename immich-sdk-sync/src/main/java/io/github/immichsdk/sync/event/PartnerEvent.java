package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Partners: users who share their library with another user. */
public sealed interface PartnerEvent extends SyncEvent {

    /** {@return the user who shares the library} */
    String sharedById();

    /** {@return the user with whom it is shared} */
    String sharedWithId();

    /**
     * A library is shared.
     *
     * @param line the line as received
     * @param sharedById the user who shares the library
     * @param sharedWithId the user with whom it is shared
     * @param inTimeline whether it is shown in the other user's timeline
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String sharedById,
            String sharedWithId,
            @JsonField(absent = "false") boolean inTimeline,
            Map<String, @Nullable Object> additionalProperties)
            implements PartnerEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(sharedById, "sharedById");
            Objects.requireNonNull(sharedWithId, "sharedWithId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * A library is no longer shared. No delete events arrive for its assets.
     *
     * @param line the line as received
     * @param sharedById the user who shared the library
     * @param sharedWithId the user with whom it was shared
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String sharedById,
            String sharedWithId,
            Map<String, @Nullable Object> additionalProperties)
            implements PartnerEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(sharedById, "sharedById");
            Objects.requireNonNull(sharedWithId, "sharedWithId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
