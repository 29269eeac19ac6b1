package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.testkit.FakeImmich;
import org.junit.jupiter.api.AfterEach;

/** A {@link FakeImmich} and a client of its administrator, for the code of a page. */
abstract class DocTest {

    final FakeImmich server = FakeImmich.builder().injectFaults().start();
    final ImmichClient immich =
            ImmichClient.builder().server(server.url()).apiKey(server.apiKey()).build();

    @AfterEach
    void stop() {
        immich.close();
        server.close();
    }
}
