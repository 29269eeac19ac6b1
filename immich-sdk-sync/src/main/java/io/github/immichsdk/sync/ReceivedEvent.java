package io.github.immichsdk.sync;

/**
 * An event of a stream, as its decoder created it.
 *
 * @param type the type of its line
 * @param ack the acknowledgement of its line
 * @param event the event
 * @param <T> the type of the event
 */
record ReceivedEvent<T>(String type, String ack, T event) {}
