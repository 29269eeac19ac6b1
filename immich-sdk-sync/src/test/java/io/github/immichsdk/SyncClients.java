package io.github.immichsdk;

import io.github.immichsdk.internal.call.Timing;
import io.github.immichsdk.transport.Transport;

/** Makes clients for the tests of this module; in this package, since the builder shows how to set the time only here. */
public final class SyncClients {

    private SyncClients() {}

    /** {@return a builder of a client with a session, over a transport of memory, in a time that is not real} */
    public static ImmichClientBuilder over(Transport transport, Timing ambient) {
        return ImmichClient.builder()
                .server("http://photos.test:2283")
                .accessToken("t0kenPLANTED0123456789")
                .transport(transport)
                .ambient(ambient);
    }
}
