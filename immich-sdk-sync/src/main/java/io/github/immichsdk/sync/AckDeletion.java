package io.github.immichsdk.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that deletes checkpoints.
 *
 * @param types the event types of the checkpoints, or null for all checkpoints
 */
record AckDeletion(@Nullable List<String> types) {}
