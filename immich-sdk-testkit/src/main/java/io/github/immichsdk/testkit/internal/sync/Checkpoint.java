package io.github.immichsdk.testkit.internal.sync;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a session has acknowledged a type.
 *
 * @param id the id of the last row, in lower case
 * @param extra what follows it: the word {@code complete}, the id of a row, or nothing
 */
record Checkpoint(String id, @Nullable String extra) {

    /** A checkpoint is stored that is none: the database refuses to compare with it. */
    static final class Poisoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Poisoned() {
            super("invalid input syntax for type uuid", null, false, false);
        }
    }

    /** {@return what an ack stands for} */
    static Checkpoint of(String ack) {
        String[] parts = ack.split("\\|", -1);
        if (parts.length < 2 || !UpdateIds.isUuid(parts[1])) {
            throw new Poisoned();
        }
        return new Checkpoint(parts[1].toLowerCase(Locale.ROOT), parts.length > 2 ? parts[2] : null);
    }

    boolean complete() {
        return "complete".equals(extra);
    }

    /** {@return whether an id comes after a checkpoint, or there is none} */
    static boolean passes(@Nullable Checkpoint checkpoint, String id) {
        return checkpoint == null || id.compareTo(checkpoint.id) > 0;
    }
}
