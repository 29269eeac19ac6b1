package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment, or a like if it has no text. */
public record Activity(
        UUID id,
        Album album,
        @Nullable Asset asset,
        User user,
        @Nullable String comment,
        Instant createdAt) {}
