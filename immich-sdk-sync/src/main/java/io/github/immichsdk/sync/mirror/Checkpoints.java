package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.StoredAck;
import io.github.immichsdk.sync.internal.ControlTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the server's checkpoints to those of the store. They differ if a run stopped between the store and the server, if
 * another program used the session, or if the store was restored from a backup; in the last two cases, streaming from the
 * server's checkpoints would omit rows that the store lacks.
 */
final class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);

    private final ImmichSync sync;

    Checkpoints(ImmichSync sync) {
        this.sync = sync;
    }

    /** {@return the server's checkpoints, by type} */
    Map<String, String> ofServer() {
        Map<String, String> acks = new LinkedHashMap<>();
        for (StoredAck stored : sync.acks()) {
            acks.put(stored.type(), stored.ack());
        }
        return acks;
    }

    /** Moves the server's checkpoints to those of the store. */
    void restore(Map<String, String> server, Map<String, String> store) {
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
                "moved the checkpoints of the server to those of the store: {} set, {} deleted",
                move.size(),
                tooMany.size());
        sync.deleteAcks(tooMany);
        sync.ack(move);
    }

    /**
     * On a first stream the server itself sets checkpoints for shared data, so that it does not send that data twice. The store
     * receives them when the first stream is complete; until then they do not indicate another program.
     */
    private static boolean madeByTheServer(Map<String, String> store, String ack) {
        return !store.containsKey(ControlTypes.COMPLETE) && ack.endsWith("|complete");
    }
}
