package io.github.immichsdk.benchmarks.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.TlsOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transports that are measured can also be measured through a proxy with TLS. */
class TransportsTest {

    @ParameterizedTest
    @CsvSource({"default, true", "default, false", "fast, true", "fast, false"})
    void eachTransportCanBeBuiltWithAndWithoutTlsOptions(String name, boolean tls) {
        try (ImmichClient immich = Transports.named(name, tls ? TlsOptions.defaults() : null)
                .apply(ImmichClient.builder().server("https://localhost:1").apiKey("key"))
                .build()) {
            assertThat(immich.toString()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"slow", "''"})
    void anUnknownTransportIsRefusedWithTheKnownOnes(String name) {
        assertThatThrownBy(() -> Transports.named(name, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[default, fast]")
                .hasMessageContaining("'" + name + "'");
    }
}
