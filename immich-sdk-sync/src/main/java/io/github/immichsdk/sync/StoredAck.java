package io.github.immichsdk.sync;

/**
 * A checkpoint that the server keeps for the session.
 *
 * @param type the type of event that it stands for
 * @param ack how far that type was acknowledged
 */
public record StoredAck(String type, String ack) {}
