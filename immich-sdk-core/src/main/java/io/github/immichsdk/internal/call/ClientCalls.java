package io.github.immichsdk.internal.call;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets sister modules reach the chain of a client, which no public method of it shows. The client says how when its class is
 * set up, so whoever holds one can ask here. Thread-safe.
 */
public final class ClientCalls {

    private static volatile @Nullable Function<Object, Calls> opener;

    private ClientCalls() {}

    /**
     * Called by the client's class, once.
     *
     * @param known gives the chain of a client
     */
    public static void openedBy(Function<Object, Calls> known) {
        opener = known;
    }

    /**
     * Gives the chain of a client.
     *
     * @param client an {@code ImmichClient}
     * @return its chain
     */
    public static Calls of(Object client) {
        return Objects.requireNonNull(opener, "no client was made").apply(client);
    }
}
