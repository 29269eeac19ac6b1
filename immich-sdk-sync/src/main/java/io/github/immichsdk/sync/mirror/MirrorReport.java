package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.SyncReport;
import java.util.Objects;

/**
 * The result of a mirror's run.
 *
 * @param sync the received events, and how the stream ended
 * @param upserts the number of rows put
 * @param deletes the number of rows that the server reported as deleted
 * @param purges the number of further rows that were removed with them, or that the session can no longer see
 * @param start how the run began
 */
public record MirrorReport(SyncReport sync, long upserts, long deletes, long purges, Start start) {
    /** Checks that nothing is missing. */
    public MirrorReport {
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(start, "start");
    }

    /** How a run began. */
    public enum Start {
        /** Where the previous run ended. */
        CONTINUED,
        /** With an empty store. */
        NEW,
        /** From the beginning, since the store held the copy of another server, user or session. */
        OTHER_IDENTITY
    }

    /**
     * {@return whether the store now holds everything that the session could see when the last stream began; rows that changed
     * in the meantime may be missing until the next run}
     */
    public boolean complete() {
        return sync.complete();
    }
}
