package io.github.immichsdk.sync.mirror;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Mirror} keeps its copy: a database, a file, memory. What it must be able to do is keep rows by their key, and
 * do several things at once or none of them.
 *
 * <p>The rows and the state are kept together: a store that has the state of a batch without its rows, even for a moment in
 * which the power goes, loses events.
 *
 * <p>A mirror uses its store from one thread at a time.
 */
public interface MirrorStore {

    /** {@return where the mirror stands, as last saved; null in a new store} */
    @Nullable
    MirrorState state();

    /**
     * Does several things at once. When this returns, they are done for good; when it throws, none of them is.
     *
     * @param work what to do; what it throws is thrown on as it is, after nothing was done
     */
    void transaction(Consumer<MirrorTransaction> work);
}
