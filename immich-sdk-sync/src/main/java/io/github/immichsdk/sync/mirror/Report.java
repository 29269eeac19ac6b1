package io.github.immichsdk.sync.mirror;

/** Counts what a run does to a mirror. What a transaction that failed had counted stays counted. Not thread-safe. */
final class Report {

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
