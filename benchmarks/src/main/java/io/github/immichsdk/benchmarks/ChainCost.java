package io.github.immichsdk.benchmarks;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.users.User;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The own cost of a call: everything between an area's method and the transport, which here answers from memory. The bound
 * is 10 microseconds and 4,096 bytes a call.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChainCost {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final byte[] ANSWER = ("{\"id\":\"" + ID + "\",\"name\":\"Ada\",\"email\":\"ada@example.org\","
                    + "\"avatarColor\":\"primary\",\"profileImagePath\":\"\","
                    + "\"profileChangedAt\":\"2026-01-02T03:04:05.678Z\"}")
            .getBytes(StandardCharsets.UTF_8);
    private static final Headers HEADERS =
            Headers.of(Map.of("Content-Type", List.of("application/json; charset=utf-8")));

    private final ImmichClient immich = ImmichClient.builder()
            .server("http://localhost:2283")
            .apiKey("key")
            .transport(request -> new TransportResponse(200, HEADERS, new ByteArrayInputStream(ANSWER)))
            .build();

    /** Reads one small answer. */
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
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ChainCost.class.getSimpleName())
                        .forks(1)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        for (RunResult result : results) {
            double micros = result.getPrimaryResult().getScore();
            double bytes = result.getSecondaryResults().entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                    .mapToDouble(entry -> entry.getValue().getScore())
                    .findFirst()
                    .orElse(Double.NaN);
            System.out.printf("own cost of a call: %.2f us and %.0f B (bound: 10 us, 4096 B)%n", micros, bytes);
        }
    }
}
