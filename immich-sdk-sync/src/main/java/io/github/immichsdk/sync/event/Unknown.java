package io.github.immichsdk.sync.event;

/**
 * An event of a type that this SDK has no record for: a newer server's. It may be acknowledged.
 *
 * @param line the line as it came
 */
public record Unknown(SyncLine line) implements SyncEvent {}
