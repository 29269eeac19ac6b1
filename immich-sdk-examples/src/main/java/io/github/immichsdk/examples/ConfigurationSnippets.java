package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.config.RateLimit;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.config.TlsOptions;
import java.nio.file.Path;
import java.time.Duration;

/** The Java code of docs/configuration.md. */
final class ConfigurationSnippets {

    private ConfigurationSnippets() {}

    static ImmichClient limits(String url, String key) {
        ImmichClient immich = ImmichClient.builder()
                .server(url)
                .apiKey(key)
                .timeouts(Timeouts.defaults().response(Duration.ofSeconds(30)).slowResponse(Duration.ofMinutes(10)))
                .retry(RetryOptions.defaults().maxRetries(5))
                .rateLimit(RateLimit.perSecond(20))
                .userAgent("my-tool/1.2")
                .build();
        return immich;
    }

    static ImmichClient proxy(String url, String key, String user, String password) {
        ImmichClient immich = ImmichClient.builder()
                .server(url)
                .apiKey(key)
                .proxy(ProxyOptions.of("proxy.example.org", 3128).credentials(user, password))
                .build();
        return immich;
    }

    static ImmichClient tls(String url, String key, Path caPem, Path clientP12, char[] password) {
        ImmichClient immich = ImmichClient.builder()
                .server(url)
                .apiKey(key)
                .tls(TlsOptions.defaults().trust(caPem).clientCertificate(clientP12, password))
                .build();
        return immich;
    }
}
