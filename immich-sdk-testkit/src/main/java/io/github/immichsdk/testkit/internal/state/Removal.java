package io.github.immichsdk.testkit.internal.state;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deleted row: the data that the event stream must send about it, since nothing else stores it.
 *
 * @param entity what it was
 * @param first its id, or the first part of it
 * @param second the other part of its id, if it has two
 * @param audience the affected users, if the remaining rows do not show them
 */
public record Removal(Entity entity, UUID first, @Nullable UUID second, List<UUID> audience) {}
