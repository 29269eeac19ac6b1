package io.github.immichsdk.api;

/**
 * What a call does to the server when it is sent a second time: the fact from which retries and dry runs follow.
 *
 * <p>A request that certainly did not reach the server, and one that was turned away with 429, is sent again whatever its
 * effect, {@link #ONCE} excepted. This says what happens after a <em>lost answer</em>: the request may have been carried out.
 */
public enum Effect {
    /** Changes nothing. Sent again freely; goes out in a dry run. */
    READS,

    /** Changes something, and the same again makes no difference. Sent again. */
    REPEATABLE,

    /** Deletes one thing. Sent again; 'not found' in answer to the repeat means that the first one did it. */
    DELETES,

    /** Deletes many at once, all or none. Not sent again as it was: its area reads what is left and sends the rest. */
    BULK_DELETES,

    /** Makes something new. Never sent again after a lost response, since that would make a second one. */
    CREATES,

    /** Must not be sent again, whatever happened: a code that is good for one use, a relative shift. */
    ONCE;

    /** {@return whether it changes nothing} */
    public boolean reads() {
        return this == READS;
    }

    /** {@return whether it may be sent again when nobody knows if the first one arrived} */
    public boolean safeAfterLostAnswer() {
        return this == READS || this == REPEATABLE || this == DELETES;
    }
}
