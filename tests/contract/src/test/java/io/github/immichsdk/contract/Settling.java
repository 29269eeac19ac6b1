package io.github.immichsdk.contract;

import io.github.immichsdk.ImmichClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until a server has done what follows a change: it reads files again, makes thumbnails and looks for faces, and rewrites
 * rows as it does. An event stream leaves out rows that are rewritten while it runs.
 */
final class Settling {

    /** How often in a row nothing may be at work: one job queues the next. */
    private static final int QUIET = 3;

    private static final int LOOKS = 240;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Settling() {}

    /** Waits for a minute at most; what others keep a server busy with is not this test's. */
    static void settle(ContractServer server) {
        int quiet = 0;
        for (int look = 0; look < LOOKS && quiet < QUIET; look++) {
            quiet = busy(server.sharedAdmin()) == 0 ? quiet + 1 : 0;
            if (server.isFake()) {
                // it does all that waits when it is asked
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static long busy(ImmichClient admin) {
        List<?> queues = admin.server().version().major() >= 3
                ? admin.raw().get("/queues").asList()
                : List.copyOf(admin.raw().get("/jobs").asMap().values());
        return queues.stream().mapToLong(queue -> working((Map<?, ?>) queue)).sum();
    }

    private static long working(Map<?, ?> queue) {
        Object counts = queue.containsKey("statistics") ? queue.get("statistics") : queue.get("jobCounts");
        long working = 0;
        if (counts instanceof Map<?, ?> numbers) {
            for (String state : List.of("active", "waiting", "delayed")) {
                working += numbers.get(state) instanceof Number number ? number.longValue() : 0;
            }
        }
        return working;
    }
}
