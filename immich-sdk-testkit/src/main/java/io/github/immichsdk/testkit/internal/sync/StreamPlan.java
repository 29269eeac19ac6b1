package io.github.immichsdk.testkit.internal.sync;

import io.github.immichsdk.testkit.internal.state.Entity;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of one stream for one session: what came after its checkpoints. Used under the world's lock. */
final class StreamPlan {

    private static final Comparator<Row> BY_UPDATE = Comparator.comparing(row -> row.updateId);

    final ServerState world;
    final ChangeLog log;
    final UUID me;
    private final String bound;
    private final Session session;
    private final List<Line> lines = new ArrayList<>();

    /**
     * Begins a plan.
     *
     * @param bound the moment when the stream begins: later changes are not sent
     */
    StreamPlan(ServerState world, ChangeLog log, Session session, String bound) {
        this.world = world;
        this.log = log;
        this.session = session;
        this.me = session.user.id;
        this.bound = bound;
    }

    /** {@return the lines so far} */
    List<Line> lines() {
        return lines;
    }

    /** {@return how far a type was acknowledged, or null if it never was} */
    @Nullable
    Checkpoint checkpoint(String type) {
        String ack = session.checkpoints.get(type);
        return ack == null ? null : Checkpoint.of(ack);
    }

    void line(String type, byte[] data, String ack) {
        lines.add(new Line(type, data, ack));
    }

    /** Adds a line that marks something as acknowledged. */
    void ackLine(String ack) {
        line("SyncAckV1", Line.NOTHING, ack);
    }

    /** {@return the moment when the stream began, as an id} */
    String bound() {
        return bound;
    }

    /** {@return whether something changed before the stream began} */
    boolean before(String updateId) {
        return updateId.compareTo(bound) < 0;
    }

    /** {@return rows of a kind that changed last before the stream began, in the order in which they changed} */
    List<Row> rows(Entity entity, Predicate<Row> wanted) {
        return log.rows(entity).stream()
                .filter(row -> before(row.updateId))
                .filter(wanted)
                .sorted(BY_UPDATE)
                .toList();
    }

    /** Adds rows that changed since the checkpoint of their type. */
    void upserts(String type, Entity entity, Predicate<Row> wanted, Function<Row, byte[]> data) {
        Checkpoint checkpoint = checkpoint(type);
        rows(entity, row -> Checkpoint.passes(checkpoint, row.updateId) && wanted.test(row))
                .forEach(row -> line(type, data.apply(row), type + "|" + row.updateId));
    }

    /** Adds deletes since the checkpoint of the type. */
    void deletes(String type, Entity entity, Predicate<Deletion> wanted, Function<Deletion, byte[]> data) {
        Checkpoint checkpoint = checkpoint(type);
        for (Deletion gone : log.gone(entity)) {
            if (before(gone.id()) && Checkpoint.passes(checkpoint, gone.id()) && wanted.test(gone)) {
                line(type, data.apply(gone), type + "|" + gone.id());
            }
        }
    }

    /**
     * Adds shared rows: first those that existed before they were shared, for a session that already received other shares of
     * the type, then new ones.
     *
     * @param backfill the type for what was there before
     * @param upsert the type for what is new
     * @param shares what is shared, in the order in which it was
     * @param rows the rows of a share, in the order in which they changed
     * @param all all rows that the user can see, in the order in which they changed
     * @param data returns the data to send for a row
     */
    void shared(
            String backfill,
            String upsert,
            List<Share> shares,
            Function<Share, List<Row>> rows,
            Supplier<List<Row>> all,
            Function<Row, byte[]> data) {
        Checkpoint seen = checkpoint(upsert);
        backfill(backfill, seen, shares, rows, data);
        for (Row row : all.get()) {
            if (Checkpoint.passes(seen, row.updateId)) {
                line(upsert, data.apply(row), upsert + "|" + row.updateId);
            }
        }
    }

    void backfill(
            String type,
            @Nullable Checkpoint seen,
            List<Share> shares,
            Function<Share, List<Row>> rows,
            Function<Row, byte[]> data) {
        Checkpoint filled = checkpoint(type);
        if (seen == null) {
            if (!shares.isEmpty()) {
                // all rows are sent as new; the server sets a checkpoint itself, so that it does not send them again
                session.checkpoints.put(
                        type, type + "|" + shares.get(shares.size() - 1).createId() + "|complete");
            }
            return;
        }
        for (Share share : shares) {
            int order = filled == null ? 1 : share.createId().compareTo(filled.id());
            if (order < 0 || order == 0 && filled != null && filled.complete()) {
                continue;
            }
            String from = order == 0 && filled != null ? filled.extra() : null;
            for (Row row : rows.apply(share)) {
                if ((from == null || row.updateId.compareTo(from) > 0) && row.updateId.compareTo(seen.id()) <= 0) {
                    line(type, data.apply(row), type + "|" + share.createId() + "|" + row.updateId);
                }
            }
            ackLine(type + "|" + share.createId() + "|complete");
        }
    }
}
