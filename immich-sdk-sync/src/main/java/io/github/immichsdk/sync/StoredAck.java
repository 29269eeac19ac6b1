package io.github.immichsdk.sync;

/**
 * A checkpoint that the server keeps for the session.
 *
 * @param type the event type of the checkpoint
 * @param ack the newest acknowledgement of that type
 */
public record StoredAck(String type, String ack) {}
