package io.github.immichsdk.testkit.internal.state;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is gone: what the event stream has to tell of it, since nothing else remembers it.
 *
 * @param entity what it was
 * @param first its id, or the first part of it
 * @param second the other part of its id, if it has two
 * @param audience whom it concerns, where what is left does not tell
 */
public record Removal(Entity entity, UUID first, @Nullable UUID second, List<UUID> audience) {}
