package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.SyncBatch;
import io.github.immichsdk.sync.SyncCounts;
import io.github.immichsdk.sync.SyncHandler;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncTypes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A local copy of all that a session may see. The first run fills it; each later one brings it up to date with what changed.
 *
 * <pre>{@code
 * InMemoryMirrorStore store = new InMemoryMirrorStore();
 * Mirror.of(ImmichSync.of(immich), store).run();
 * System.out.println(store.size(MirrorTable.ASSET) + " assets");
 * }</pre>
 *
 * <p>A run may die at any point: the next one goes on, and nothing is lost, since the store keeps rows and checkpoints together
 * and is right where it and the server differ. A store belongs to one session of one user on one server; with another it begins
 * anew.
 *
 * <p>The session should be the mirror's own, as {@code immich.sessions().createChild(...)} makes one. Immutable; but a store is
 * for one run at a time.
 */
public final class Mirror {

    private static final String COMPLETE = "SyncCompleteV1";
    private static final MirrorListener NOBODY = (type, events) -> {};

    private final ImmichSync sync;
    private final MirrorStore store;
    private final Set<SyncKind> kinds;
    private final RunOptions options;
    private final MirrorListener listener;

    private Mirror(
            ImmichSync sync, MirrorStore store, Set<SyncKind> kinds, RunOptions options, MirrorListener listener) {
        this.sync = sync;
        this.store = store;
        this.kinds = kinds;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Makes a mirror of everything. Costs no request.
     *
     * @param sync the session's sync
     * @param store where the copy is kept
     * @return the mirror
     */
    public static Mirror of(ImmichSync sync, MirrorStore store) {
        return new Mirror(
                Objects.requireNonNull(sync, "sync"),
                Objects.requireNonNull(store, "store"),
                EnumSet.allOf(SyncKind.class),
                RunOptions.defaults(),
                NOBODY);
    }

    /**
     * Keeps only some kinds, and what is needed to know when to drop them: partners with their assets, say.
     *
     * @param wanted the kinds
     * @return a changed mirror
     */
    public Mirror only(Collection<SyncKind> wanted) {
        EnumSet<SyncKind> all = EnumSet.copyOf(wanted);
        wanted.forEach(kind -> all.addAll(KindNeeds.of(kind)));
        return new Mirror(sync, store, all, options, listener);
    }

    /**
     * Changes how a run goes.
     *
     * @param changed how
     * @return a changed mirror
     */
    public Mirror withOptions(RunOptions changed) {
        return new Mirror(sync, store, kinds, Objects.requireNonNull(changed, "options"), listener);
    }

    /**
     * Tells someone how a run goes on.
     *
     * @param told is told of each batch that is safe
     * @return a changed mirror
     */
    public Mirror withListener(MirrorListener told) {
        return new Mirror(sync, store, kinds, options, Objects.requireNonNull(told, "listener"));
    }

    /**
     * Brings the copy up to date. Costs five requests, and one for each batch.
     *
     * <p>The copy is that of a moment before the last stream: a row that changes while a stream runs is left out of it, although
     * the stream is complete, and comes with the next one. To wait for such rows,
     * {@code withOptions(RunOptions.defaults().untilQuiet(20))}.
     *
     * @return what was done
     * @throws io.github.immichsdk.sync.SyncTruncatedException if the stream broke more often than
     *     {@link RunOptions#reconnects()}; what came is kept
     * @throws io.github.immichsdk.sync.SyncStalledException if it broke more often than that and brought only what was
     *     acknowledged before
     * @throws io.github.immichsdk.sync.SyncLineException if a line is no event; what came before it is kept
     */
    public MirrorReport run() {
        MirrorIdentity identity = identity();
        MirrorState known = store.state();
        MirrorReport.Start start = known == null
                ? MirrorReport.Start.NEW
                : known.identity().equals(identity) ? MirrorReport.Start.CONTINUED : MirrorReport.Start.OTHER_IDENTITY;
        if (start != MirrorReport.Start.CONTINUED) {
            begin(identity);
        }
        Checkpoints checkpoints = new Checkpoints(sync);
        checkpoints.restore(stateOf(identity).acks());
        Report report = new Report();
        SyncCounts counts =
                sync.run(SyncTypes.of(kinds).whereKnown(), Changes::of, new Keeper(identity, report), options);
        if (counts.complete()
                && counts.badLines() == 0
                && !sync.client().options().dryRun()) {
            // the server sets some checkpoints itself; from now on they are part of what the store stands for
            MirrorState all = new MirrorState(identity, checkpoints.ofServer());
            store.transaction(transaction -> transaction.checkpoint(all));
        }
        return new MirrorReport(counts, report.upserts(), report.deletes(), report.purges(), start);
    }

    private MirrorIdentity identity() {
        String session = sync.client().sessions().list().stream()
                .filter(one -> one.current())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server does not list the session that asks"))
                .id();
        return new MirrorIdentity(
                sync.client().address().toString(), sync.client().users().me().id(), session);
    }

    private void begin(MirrorIdentity identity) {
        store.transaction(transaction -> {
            transaction.reset();
            transaction.checkpoint(new MirrorState(identity, Map.of()));
        });
    }

    private MirrorState stateOf(MirrorIdentity identity) {
        MirrorState state = store.state();
        return state == null ? new MirrorState(identity, Map.of()) : state;
    }

    /**
     * Keeps each batch, and with it how far the copy is. A stream with a skipped line is not complete in truth, and settles no
     * doubt: the line may have told that an asset is still to be seen.
     */
    private final class Keeper implements SyncHandler<Change> {

        private final MirrorIdentity identity;
        private final Report report;

        Keeper(MirrorIdentity identity, Report report) {
            this.identity = identity;
            this.report = report;
        }

        @Override
        public void apply(SyncBatch<Change> batch) {
            store.transaction(transaction -> {
                Rows rows = new Rows(transaction, identity.userId(), report);
                if (!batch.type().equals(COMPLETE) || !batch.acks().isEmpty()) {
                    batch.events().forEach(change -> change.applyTo(rows));
                }
                Map<String, String> acks = new LinkedHashMap<>(stateOf(identity).acks());
                batch.acks().forEach(ack -> acks.put(ack.substring(0, ack.indexOf('|')), ack));
                transaction.checkpoint(new MirrorState(identity, acks));
            });
            listener.kept(batch.type(), batch.events().size());
        }

        @Override
        public void reset() {
            begin(identity);
        }
    }

    @Override
    public String toString() {
        return "Mirror[" + sync + ", " + kinds + "]";
    }
}
