package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.SyncCounts;

/**
 * What a run of a mirror did.
 *
 * @param counts what came, by type
 * @param upserts how many rows were put
 * @param deletes how many rows the server said are gone
 * @param purges how many more rows went with them, or are no longer the session's to see
 * @param start how it began
 */
public record MirrorReport(SyncCounts counts, long upserts, long deletes, long purges, Start start) {

    /** How a run began. */
    public enum Start {
        /** Where the one before had ended. */
        CONTINUED,
        /** With an empty store. */
        NEW,
        /** Anew, since the store held the copy of another server, user or session. */
        OTHER_IDENTITY
    }

    /**
     * {@return whether the store now holds all that the session could see when the last stream began; rows that changed meanwhile
     * may be missing until the next run}
     */
    public boolean complete() {
        return counts.complete();
    }
}
