package io.github.immichsdk.sync;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A test over a real connection: a server that plays lines byte by byte, and a client that waits half a second for the next. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class LineServerTest {

    final LineServer server = new LineServer();
    final ImmichClient client = ImmichClient.builder()
            .server(server.address())
            .accessToken("token")
            .retry(RetryOptions.none())
            .options(options -> options.timeouts(options.timeouts().idle(Duration.ofMillis(500))))
            .build();
    final ImmichSync sync = ImmichSync.of(client);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }
}
