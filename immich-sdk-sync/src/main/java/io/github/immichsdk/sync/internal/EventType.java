package io.github.immichsdk.sync.internal;

import io.github.immichsdk.sync.event.SyncEvent;

/**
 * A type of events, as the {@code type} of a line names it.
 *
 * @param name the name, such as {@code AssetV2}
 * @param record the record of its events
 * @param rule its effect on a mirror
 */
public record EventType(String name, Class<? extends SyncEvent> record, MirrorRule rule) {}
