package io.github.immichsdk.sync.mirror;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stores the copy of a {@link Mirror}: in a database, a file or memory. It must store rows by key, and support transactions.
 *
 * <p>Rows and state must be stored together: a store that has the state of a batch without its rows, even for a moment before a
 * power failure, loses events.
 *
 * <p>A mirror uses its store from one thread at a time.
 */
public interface MirrorStore {

    /** {@return the state that was last saved; null in a new store} */
    @Nullable
    MirrorState state();

    /**
     * Runs a transaction. When this returns, all changes are durable; when it throws, none of them is made.
     *
     * @param work the work to do; its exceptions are rethrown unchanged, after the transaction is rolled back
     */
    void transaction(Consumer<MirrorTransaction> work);
}
