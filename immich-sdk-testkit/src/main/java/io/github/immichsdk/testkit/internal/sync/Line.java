package io.github.immichsdk.testkit.internal.sync;

import java.nio.charset.StandardCharsets;

/**
 * One line of the stream, written when it is sent.
 *
 * @param type the event type
 * @param data the JSON of its data
 * @param ack the acknowledgement
 */
record Line(String type, byte[] data, String ack) {

    static final byte[] NOTHING = {'{', '}'};

    byte[] bytes() {
        byte[] head = ("{\"type\":\"" + type + "\",\"data\":").getBytes(StandardCharsets.UTF_8);
        byte[] tail = (",\"ack\":\"" + ack + "\"}\n").getBytes(StandardCharsets.UTF_8);
        byte[] line = new byte[head.length + data.length + tail.length];
        System.arraycopy(head, 0, line, 0, head.length);
        System.arraycopy(data, 0, line, head.length, data.length);
        System.arraycopy(tail, 0, line, head.length + data.length, tail.length);
        return line;
    }
}
