package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.event.SyncLine;

/**
 * What a line does to a mirror.
 *
 * @param line the line
 * @param effect what it does
 * @param key the key of the row that it does it to; empty where there is none
 */
record Change(SyncLine line, Effect effect, String key) {

    /** What a line does, whatever row it does it to. */
    @FunctionalInterface
    interface Effect {
        void on(Rows rows, Change change);
    }

    void applyTo(Rows rows) {
        effect.on(rows, this);
    }
}
