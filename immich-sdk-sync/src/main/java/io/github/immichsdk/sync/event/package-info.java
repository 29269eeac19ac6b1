/**
 * The events of the stream: one record for each version of each entity, by area.
 *
 * <p>Start with {@link io.github.immichsdk.sync.event.SyncEvent}.
 */
@NullMarked
package io.github.immichsdk.sync.event;

import org.jspecify.annotations.NullMarked;
