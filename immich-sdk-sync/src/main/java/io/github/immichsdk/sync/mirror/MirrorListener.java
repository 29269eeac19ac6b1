package io.github.immichsdk.sync.mirror;

/** Is told how a run of a mirror goes on, for a progress bar. Called on the thread of the run. */
@FunctionalInterface
public interface MirrorListener {

    /**
     * A batch is safe in the store.
     *
     * @param type the type of its events
     * @param events how many there were
     */
    void kept(String type, int events);
}
