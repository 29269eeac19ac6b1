package io.github.immichsdk.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.transport.JdkTransport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The other tests of this module would pass over the wrong transport, too. */
class StandInTest {

    @Test
    void theDefaultTransportOfTheseTestsIsTheStandIn() {
        assertThat(Path.of(JdkTransport.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()))
                .isEqualTo(Path.of(StandInTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }

    @Test
    void aClientWithoutATransportSendsThroughApachesClient() {
        try (FakeImmich fake = FakeImmich.start();
                ImmichClient immich = ImmichClient.builder()
                        .server(fake.url())
                        .apiKey(fake.apiKey())
                        .build()) {
            immich.users().me();

            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .contains("immich-sdk-apache-limits");
        }
    }
}
