package io.github.immichsdk.sync.mirror;

/** Counts the changes of a run to a mirror. Counts of a failed transaction remain. Not thread-safe. */
final class MirrorCounter {

    private long upserts;
    private long deletes;
    private long purges;

    void upserted() {
        upserts++;
    }

    void deleted() {
        deletes++;
    }

    void purged() {
        purges++;
    }

    long upserts() {
        return upserts;
    }

    long deletes() {
        return deletes;
    }

    long purges() {
        return purges;
    }
}
