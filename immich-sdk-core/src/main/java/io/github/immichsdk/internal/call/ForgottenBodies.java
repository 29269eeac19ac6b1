package io.github.immichsdk.internal.call;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the bodies of responses that a program lost without closing them, and warns: such a body holds its connection and its
 * place among the requests in flight.
 */
final class ForgottenBodies {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.calls");
    private static final Cleaner CLEANER = Cleaner.create(work -> {
        Thread thread = new Thread(work, "immich-forgotten-bodies");
        thread.setDaemon(true);
        return thread;
    });

    private ForgottenBodies() {}

    /** What remains of a body that is garbage. It must not refer to the body itself. */
    private record Remains(InputStream in, BooleanSupplier end, String operation) implements Runnable {

        @Override
        public void run() {
            if (!end.getAsBoolean()) {
                return;
            }
            LOG.warn(
                    "the response of {} was neither read to its end nor closed. Its connection is closed; close streams and"
                            + " downloads, best with try-with-resources",
                    operation);
            try {
                in.close();
            } catch (IOException | RuntimeException gone) {
                LOG.debug("the connection of a forgotten response was broken", gone);
            }
        }
    }

    /**
     * Watches a body.
     *
     * @param body what the program holds
     * @param in what it wraps
     * @param end ends the turn of the body; false if the turn had ended
     * @param operation names the call
     * @return to be run when the body is closed; it does nothing then but end the watch
     */
    static Runnable watch(InputStream body, InputStream in, BooleanSupplier end, String operation) {
        return CLEANER.register(body, new Remains(in, end, operation))::clean;
    }
}
