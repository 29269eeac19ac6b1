package io.github.immichsdk.sync.event;

/**
 * An event of a type without a record, such as one of a newer server. It may be acknowledged.
 *
 * @param line the line as received
 */
public record Unknown(SyncLine line) implements SyncEvent {}
