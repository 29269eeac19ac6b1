package io.github.immichsdk.testkit.internal.sync;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of something that is gone.
 *
 * @param id the record's own id
 * @param first the id of what is gone, or the first part of it
 * @param second the other part, or the asset that it belonged to
 * @param word the other part where it is no id
 * @param audience whom it concerns
 */
record Deletion(
        String id,
        UUID first,
        @Nullable UUID second,
        @Nullable String word,
        Set<UUID> audience) {}
