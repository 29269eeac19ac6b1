package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.StoredAck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the server's checkpoints to what the store says. They differ when a run died between the store and the server, when
 * another program used the session, and when the store is a copy from yesterday; in the last two cases streaming from where the
 * server stands would leave out what the store does not have.
 */
final class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
    private static final String COMPLETE = "SyncCompleteV1";

    private final ImmichSync sync;

    Checkpoints(ImmichSync sync) {
        this.sync = sync;
    }

    /** {@return the checkpoints that the server has, by type} */
    Map<String, String> ofServer() {
        Map<String, String> acks = new LinkedHashMap<>();
        for (StoredAck stored : sync.acks()) {
            acks.put(stored.type(), stored.ack());
        }
        return acks;
    }

    /** Moves the server's checkpoints to those of the store. */
    void restore(Map<String, String> store) {
        Map<String, String> server = ofServer();
        if (server.equals(store)) {
            return;
        }
        if (store.isEmpty()) {
            sync.deleteAllAcks();
            return;
        }
        List<String> tooMany = new ArrayList<>();
        server.forEach((type, ack) -> {
            if (!store.containsKey(type) && !madeByTheServer(store, ack)) {
                tooMany.add(type);
            }
        });
        List<String> move = new ArrayList<>();
        store.forEach((type, ack) -> {
            if (!ack.equals(server.get(type))) {
                move.add(ack);
            }
        });
        LOG.debug(
                "checkpoints of the server moved to those of the store: {} set, {} removed",
                move.size(),
                tooMany.size());
        sync.deleteAcks(tooMany);
        sync.ack(move);
    }

    /**
     * On a first stream the server itself notes that nothing of what is shared needs telling twice. The store learns of that note
     * when the first stream is complete; until then it is no sign of another program.
     */
    private static boolean madeByTheServer(Map<String, String> store, String ack) {
        return !store.containsKey(COMPLETE) && ack.endsWith("|complete");
    }
}
