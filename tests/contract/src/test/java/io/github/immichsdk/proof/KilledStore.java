package io.github.immichsdk.proof;

import io.github.immichsdk.sync.mirror.InMemoryMirrorStore;
import io.github.immichsdk.sync.mirror.MirrorState;
import io.github.immichsdk.sync.mirror.MirrorStore;
import io.github.immichsdk.sync.mirror.MirrorTable;
import io.github.immichsdk.sync.mirror.MirrorTransaction;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A store whose program is killed at a chosen change: in the middle of a transaction, or right after it. */
public final class KilledStore implements MirrorStore {

    /** The program is dead: nothing of it runs any more. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed, as planned", null, false, false);
        }
    }

    private final InMemoryMirrorStore store;
    private final long killAt;
    private final boolean afterCommit;
    private long changes;

    /**
     * Creates a store that counts changes.
     *
     * @param store the rows that survive the kill
     * @param killAt the number of the change, from 1
     * @param afterCommit whether the transaction of that change is committed first
     */
    public KilledStore(InMemoryMirrorStore store, long killAt, boolean afterCommit) {
        this.store = store;
        this.killAt = killAt;
        this.afterCommit = afterCommit;
    }

    /** {@return how many rows were written or deleted} */
    public long changes() {
        return changes;
    }

    @Override
    public MirrorState state() {
        return store.state();
    }

    @Override
    public void transaction(Consumer<MirrorTransaction> work) {
        long before = changes;
        store.transaction(transaction -> work.accept(new Counting(transaction)));
        if (afterCommit && before < killAt && changes >= killAt) {
            throw new Killed();
        }
    }

    private void changed() {
        changes++;
        if (!afterCommit && changes == killAt) {
            throw new Killed();
        }
    }

    private final class Counting implements MirrorTransaction {

        private final MirrorTransaction next;

        Counting(MirrorTransaction next) {
            this.next = next;
        }

        @Override
        public void upsert(MirrorTable table, String key, Map<String, Object> row) {
            changed();
            next.upsert(table, key, row);
        }

        @Override
        public void delete(MirrorTable table, String key) {
            changed();
            next.delete(table, key);
        }

        @Override
        public Map<String, Object> row(MirrorTable table, String key) {
            return next.row(table, key);
        }

        @Override
        public List<String> keys(MirrorTable table, String field, String value) {
            return next.keys(table, field, value);
        }

        @Override
        public List<String> keys(MirrorTable table) {
            return next.keys(table);
        }

        @Override
        public void reset() {
            next.reset();
        }

        @Override
        public void checkpoint(MirrorState state) {
            next.checkpoint(state);
        }
    }
}
