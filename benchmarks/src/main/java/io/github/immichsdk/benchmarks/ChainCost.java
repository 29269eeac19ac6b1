package io.github.immichsdk.benchmarks;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.users.User;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The own cost of a call: everything between an area's method and the transport, which here responds from memory. The target is
 * 3 microseconds and 2,048 bytes for each call.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChainCost {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final byte[] RESPONSE = ("{\"id\":\"" + ID + "\",\"name\":\"Ada\",\"email\":\"ada@example.org\","
                    + "\"avatarColor\":\"primary\",\"profileImagePath\":\"\","
                    + "\"profileChangedAt\":\"2026-01-02T03:04:05.678Z\"}")
            .getBytes(StandardCharsets.UTF_8);
    private static final Headers HEADERS =
            Headers.of(Map.of("Content-Type", List.of("application/json; charset=utf-8")));

    private final ImmichClient immich = ImmichClient.builder()
            .server("http://localhost:2283")
            .apiKey("key")
            .transport(request -> new TransportResponse(200, HEADERS, new ByteArrayInputStream(RESPONSE)))
            .build();

    /** Reads one small response. */
    @Benchmark
    public User getOneUser() {
        return immich.users().get(ID);
    }

    /**
     * Measures and prints.
     *
     * @param args none
     * @throws RunnerException if the harness fails
     */
    public static void main(String... args) throws RunnerException {
        Costs.measure(ChainCost.class);
    }
}
