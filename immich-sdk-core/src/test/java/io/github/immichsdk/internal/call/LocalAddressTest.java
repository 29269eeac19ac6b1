package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST.",
                "app.localhost",
                "immich_server",
                "immich",
                "nas.local",
                "photos.lan",
                "photos.home.arpa",
                "gateway.docker.internal",
                "127.0.0.1",
                "127.8.9.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.178.20",
                "169.254.3.4",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[fe80::1]",
                "[FD12:3456::9]",
                "[fc00::1]",
                "[::ffff:192.168.1.2]"
            })
    void theseAreLocal(String host) {
        assertThat(LocalAddress.isLocal(URI.create("http://" + host + ":2283/api")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photos.example.org",
                "local.example.org",
                "lan.de",
                "172.15.0.1",
                "172.32.0.1",
                "192.169.1.1",
                "11.0.0.1",
                "8.8.8.8",
                "10.example.org",
                "1.2.3.4.5.local.org",
                "[2001:db8::1]",
                "[fec0::1]",
                "[fd::1]",
                "[::ffff:8.8.8.8]"
            })
    void theseAreNot(String host) {
        assertThat(LocalAddress.isLocal(URI.create("https://" + host + "/api"))).isFalse();
    }
}
