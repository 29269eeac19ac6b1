package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.config.TlsOptions;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.NetworkTransportContract;
import io.github.immichsdk.testkit.ServerCertificate;
import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.apache.ApacheTransport;
import io.github.immichsdk.transport.apache.ApacheTransportOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/transports.md. */
class TransportsDocTest {

    @Test
    void theApacheTransportIsSetInTheBuilder() {
        try (FakeImmich fake = FakeImmich.start()) {
            String url = fake.url();
            String key = fake.apiKey();

            String out = Printed.by(() -> {
                try (ApacheTransport transport = ApacheTransport.create();
                        ImmichClient immich = ImmichClient.builder()
                                .server(url)
                                .apiKey(key)
                                .transport(transport)
                                .build()) {
                    System.out.println(immich.users().me().name());
                }
            });

            assertThat(out).isNotBlank();
        }
    }

    @Test
    void theApacheTransportTrustsAnAuthorityAndUsesAProxy(@TempDir Path folder) {
        Path caPem = ServerCertificate.writeAuthority(folder.resolve("ca.pem"));
        String password = "planted";

        ApacheTransport transport = ApacheTransport.of(ApacheTransportOptions.defaults()
                .tls(TlsOptions.defaults().trust(caPem))
                .proxy(ProxyOptions.of("proxy.example.org", 3128).credentials("ann", password)));

        try (transport) {
            assertThat(transport.toString()).doesNotContain(password);
        }
    }

    @Test
    void aTransportThatWrapsAnotherSeesEachRequest() {
        CountingTransport counting = new CountingTransport(JdkTransport.create(Duration.ofSeconds(10)));
        try (FakeImmich fake = FakeImmich.start();
                counting;
                ImmichClient immich = ImmichClient.builder()
                        .server(fake.url())
                        .apiKey(fake.apiKey())
                        .transport(counting)
                        .build()) {
            immich.users().me();
            immich.users().me();
        }
        assertThat(counting.requests.sum()).isEqualTo(2);
    }

    final class CountingTransport implements Transport {
        private final Transport next;
        private final LongAdder requests = new LongAdder();

        CountingTransport(Transport next) {
            this.next = next;
        }

        @Override
        public TransportResponse send(TransportRequest request) throws IOException {
            requests.increment();
            return next.send(request);
        }

        @Override
        public void close() {
            next.close();
        }
    }

    @Nested
    class MyTransportTest extends NetworkTransportContract {
        @Override
        protected Transport transport(FakeImmich running) {
            return new MyTransport();
        }
    }

    /** Stands for the transport of a reader. */
    static final class MyTransport implements Transport {
        private final Transport next = JdkTransport.create(Duration.ofSeconds(10));

        @Override
        public TransportResponse send(TransportRequest request) throws IOException {
            return next.send(request);
        }

        @Override
        public void close() {
            next.close();
        }
    }
}
