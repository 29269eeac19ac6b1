package io.github.immichsdk.sync.internal;

/** The parts of acknowledgements. */
public final class Acks {

    private Acks() {}

    /** {@return the type that an ack names, which is the checkpoint that it moves: the part before the first bar} */
    public static String type(String ack) {
        int bar = ack.indexOf('|');
        return bar < 0 ? ack : ack.substring(0, bar);
    }
}
