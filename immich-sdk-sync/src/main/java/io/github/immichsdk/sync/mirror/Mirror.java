package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.SyncBatch;
import io.github.immichsdk.sync.SyncHandler;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncReport;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.sync.internal.Acks;
import io.github.immichsdk.sync.internal.ControlTypes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A local copy of everything that a session may see. The first run fills it; each later one applies the changes.
 *
 * <pre>{@code
 * Mirror mirror = Mirror.of(sync, new InMemoryMirrorStore());
 * MirrorReport report = mirror.run(); // the first run copies everything, later ones what changed
 * }</pre>
 *
 * <p>A run may stop at any point: the next one resumes, and nothing is lost, since the store keeps rows and checkpoints
 * together and takes precedence where it differs from the server. A store belongs to one session of one user on one server;
 * with another one the copy starts again.
 *
 * <p>Use a separate session for the mirror, created with {@code immich.sessions().createChild(...)}. Immutable; but a store
 * supports only one run at a time.
 */
public final class Mirror {

    private static final FailedCall CALL = FailedCall.of(Operations.GET_SESSIONS, 1);
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
     * Creates a mirror of everything. Costs no request.
     *
     * @param sync the sync API of the session
     * @param store the store of the copy
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
     * Keeps only some kinds, and those needed to know when to drop them, such as partners for their assets.
     *
     * @param wanted the kinds
     * @return a changed mirror
     */
    public Mirror kinds(Collection<SyncKind> wanted) {
        EnumSet<SyncKind> all = EnumSet.copyOf(wanted);
        wanted.forEach(kind -> all.addAll(RequiredKinds.of(kind)));
        return new Mirror(sync, store, all, options, listener);
    }

    /**
     * Changes the options of a run.
     *
     * @param changed the new options
     * @return a changed mirror
     */
    public Mirror options(RunOptions changed) {
        return new Mirror(sync, store, kinds, Objects.requireNonNull(changed, "options"), listener);
    }

    /**
     * Sets a listener for the progress of a run.
     *
     * @param changed is notified of each batch that is stored
     * @return a changed mirror
     */
    public Mirror listener(MirrorListener changed) {
        return new Mirror(sync, store, kinds, options, Objects.requireNonNull(changed, "listener"));
    }

    /**
     * Updates the copy. Costs five requests, and one per batch.
     *
     * <p>The copy shows a moment before the last stream: a row that changes while a stream runs is not part of it, although the
     * stream is complete, and arrives with the next one. To wait for such rows, use
     * {@code withOptions(RunOptions.defaults().repeatUntilQuiet(20))}.
     *
     * @return the counts of the run
     * @throws io.github.immichsdk.errors.ImmichCredentialException if the client has an API key instead of a session
     * @throws io.github.immichsdk.sync.SyncTruncatedException if the stream broke more often than
     *     {@link RunOptions#reconnects()}; the received events are kept
     * @throws io.github.immichsdk.sync.SyncStalledException if it broke more often than that and had only events acknowledged
     *     before
     * @throws io.github.immichsdk.sync.SyncLineException if a line is not an event; the events before it are kept
     */
    public MirrorReport run() {
        Checkpoints checkpoints = new Checkpoints(sync);
        // first, since the SDK refuses an API key here before it sends a request
        Map<String, String> ofServer = checkpoints.ofServer();
        MirrorIdentity identity = identity();
        MirrorState known = store.state();
        MirrorReport.Start start = known == null
                ? MirrorReport.Start.NEW
                : known.identity().equals(identity) ? MirrorReport.Start.CONTINUED : MirrorReport.Start.OTHER_IDENTITY;
        if (start != MirrorReport.Start.CONTINUED) {
            begin(identity);
        }
        checkpoints.restore(ofServer, stateOf(identity).acks());
        MirrorCounter counter = new MirrorCounter();
        SyncReport counts = sync.run(
                SyncTypes.of(kinds).onlySupported(), MirrorRules::of, new StoreHandler(identity, counter), options);
        if (counts.complete()
                && counts.invalidLines() == 0
                && !sync.client().options().dryRun()) {
            // the server sets some checkpoints itself; from now on they are part of the store's state
            MirrorState all = new MirrorState(identity, checkpoints.ofServer());
            store.transaction(transaction -> transaction.checkpoint(all));
        }
        return new MirrorReport(counts, counter.upserts(), counter.deletes(), counter.purges(), start);
    }

    private MirrorIdentity identity() {
        String session = sync.client().sessions().list().stream()
                .filter(one -> one.current())
                .findFirst()
                .orElseThrow(() -> new ImmichDataException(
                        "the server lists the sessions of this user without the one that sent the request: log in again",
                        CALL,
                        "$",
                        null))
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
     * Stores each batch together with the position of the copy. A stream with a skipped line is not really complete, so no rows
     * in doubt are removed: the line may have said that an asset is still visible.
     */
    private final class StoreHandler implements SyncHandler<Change> {

        private final MirrorIdentity identity;
        private final MirrorCounter counter;

        StoreHandler(MirrorIdentity identity, MirrorCounter counter) {
            this.identity = identity;
            this.counter = counter;
        }

        @Override
        public void apply(SyncBatch<Change> batch) {
            store.transaction(transaction -> {
                MirrorRows rows = new MirrorRows(transaction, identity.userId(), counter);
                if (!batch.type().equals(ControlTypes.COMPLETE) || !batch.acks().isEmpty()) {
                    batch.events().forEach(change -> change.applyTo(rows));
                }
                Map<String, String> acks = new LinkedHashMap<>(stateOf(identity).acks());
                batch.acks().forEach(ack -> acks.put(Acks.type(ack), ack));
                transaction.checkpoint(new MirrorState(identity, acks));
            });
            listener.stored(batch.type(), batch.events().size());
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
