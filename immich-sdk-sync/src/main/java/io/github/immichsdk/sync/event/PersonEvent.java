package io.github.immichsdk.sync.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** People who are recognised in assets. */
public sealed interface PersonEvent extends SyncEvent {

    /**
     * A person.
     *
     * @param line the line as received
     * @param id the person's ID
     * @param createdAt when it was created
     * @param updatedAt when it was last changed
     * @param ownerId whose library the person is in
     * @param name the name; empty if none is set
     * @param birthDate the day of birth, at midnight UTC, or null
     * @param hidden whether the person is hidden
     * @param favorite whether the person is a favorite
     * @param color a color, or null
     * @param faceAssetId the face shown for the person, or null
     */
    record PersonV1(
            SyncLine line,
            String id,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            String ownerId,
            String name,
            @Nullable Instant birthDate,
            boolean hidden,
            boolean favorite,
            @Nullable String color,
            @Nullable String faceAssetId)
            implements PersonEvent {}

    /**
     * A person was deleted.
     *
     * @param line the line as received
     * @param personId the person's ID
     */
    record PersonDeleteV1(SyncLine line, String personId) implements PersonEvent {}
}
