package io.github.immichsdk.api;

/**
 * The effect of a call on the server, and of a second attempt. It determines retries and dry runs.
 *
 * <p>A request that certainly did not reach the server, or was rejected with 429, is retried whatever its effect, except
 * {@link #ONCE}. The effect determines what happens after a <em>lost response</em>, when the request may have been
 * processed.
 */
public enum Effect {
    /** Changes nothing. Retried; sent in a dry run. */
    READS,

    /** Changes something; idempotent. Retried. */
    REPEATABLE,

    /** Deletes one object. Retried; a 'not found' response to the retry means that the first attempt succeeded. */
    DELETES,

    /** Deletes many objects at once, all or none. Not retried unchanged: the SDK reads which objects remain and sends those. */
    BULK_DELETES,

    /** Creates something new. Never retried after a lost response, since that would create a second one. */
    CREATES,

    /** Must never be retried: a code for one use, a relative shift. */
    ONCE;

    /** {@return whether it changes nothing} */
    public boolean reads() {
        return this == READS;
    }

    /** {@return whether it may be retried when it is unknown whether the first attempt arrived} */
    public boolean safeAfterLostResponse() {
        return this == READS || this == REPEATABLE || this == DELETES;
    }
}
