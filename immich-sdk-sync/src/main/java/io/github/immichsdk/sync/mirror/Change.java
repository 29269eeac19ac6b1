package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.event.SyncLine;

/**
 * The effect of a line on a mirror.
 *
 * @param line the line
 * @param effect the effect
 * @param key the key of the affected row; empty if there is none
 */
record Change(SyncLine line, Effect effect, String key) {

    /** The effect of a line, independent of its row. */
    @FunctionalInterface
    interface Effect {
        void on(Rows rows, Change change);
    }

    void applyTo(Rows rows) {
        effect.on(rows, this);
    }
}
