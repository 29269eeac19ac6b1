package io.github.immichsdk.sync.mirror;

/** Receives the progress of a mirror's run, for a progress bar. Called on the thread of the run. */
@FunctionalInterface
public interface MirrorListener {

    /**
     * Called when a batch is stored.
     *
     * @param type the type of its events
     * @param events the number of events
     */
    void stored(String type, int events);
}
