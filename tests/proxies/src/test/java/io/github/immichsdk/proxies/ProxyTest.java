package io.github.immichsdk.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.config.CallInterceptor;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeImmich;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A fake server of its own, and proxies before it; all are stopped after each test. */
@Tag("proxies")
@ExtendWith(ShowLogs.class)
abstract class ProxyTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final int MEGABYTES = 5_000_003;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    final FakeImmich fake = FakeImmich.builder().injectFaults().start();
    final List<Ended> attempts = Collections.synchronizedList(new ArrayList<>());
    private final Deque<AutoCloseable> closed = new ArrayDeque<>();

    @AfterEach
    void stopAll() throws Exception {
        for (AutoCloseable each : closed) {
            each.close();
        }
        fake.close();
    }

    /** Has something closed after the test, the last first. */
    final <T extends AutoCloseable> T closing(T each) {
        closed.push(each);
        return each;
    }

    /** The end of an attempt. */
    record Ended(String operation, Integer status) {}

    private CallInterceptor.Observation note(CallInterceptor.Attempt attempt) {
        return result -> attempts.add(new Ended(attempt.operation().id(), result.status()));
    }

    /** A builder for a client of the administrator that retries fast and notes each attempt. */
    final ImmichClientBuilder builder(String url) {
        return ImmichClient.builder()
                .server(url)
                .apiKey(fake.apiKey())
                .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(50)))
                .interceptor(this::note);
    }

    final ImmichClient client(String url) {
        return closing(builder(url).build());
    }

    /** A client that reaches the fake itself, to look what is there. */
    final ImmichClient direct() {
        return closing(
                ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build());
    }

    static byte[] bytes(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** {@return the bytes of the only asset of the server} */
    final byte[] onlyAsset() {
        ImmichClient direct = direct();
        List<Asset> assets = direct.search().stream(AssetQuery.all()).toList();
        assertThat(assets).hasSize(1);
        return direct.downloads().original(assets.get(0).id()).bytes(100_000_000);
    }

    /** Waits until something holds, and fails if that takes too long. */
    static void await(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time: %s", what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
