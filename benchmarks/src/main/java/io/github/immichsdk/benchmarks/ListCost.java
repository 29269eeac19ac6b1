package io.github.immichsdk.benchmarks;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.benchmarks.data.AssetRows;
import io.github.immichsdk.benchmarks.data.CaptureTimes;
import io.github.immichsdk.benchmarks.data.MemorySink;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The own cost of a listed asset: everything between the bytes of a response, which come from memory, and the record that a
 * program gets. The time of an operation is that of one asset.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ListCost {

    private static final int ITEMS = 1000;
    private static final Headers JSON = Headers.of(Map.of("Content-Type", List.of("application/json; charset=utf-8")));

    private final byte[] version = bytes("{\"major\":3,\"minor\":0,\"patch\":3}");
    private final byte[] page = written(ListCost::page);
    private final ImmichClient immich = ImmichClient.builder()
            .server("http://localhost:2283")
            .apiKey("key")
            .transport(this::respond)
            .build();

    private TransportResponse respond(TransportRequest request) {
        byte[] body = request.uri().getPath().endsWith("/search/metadata") ? page : version;
        return new TransportResponse(200, JSON, new ByteArrayInputStream(body));
    }

    /** Lists a page. */
    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public long listedAsset() {
        try (Stream<Asset> assets = immich.search().stream(AssetQuery.all().includeExif())) {
            return assets.filter(asset -> asset.exif() != null).count();
        }
    }

    private interface Content {
        void writeTo(MemorySink memory) throws IOException;
    }

    private static byte[] written(Content content) {
        MemorySink memory = new MemorySink();
        try {
            content.writeTo(memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return memory.toByteArray();
    }

    private static void page(MemorySink memory) throws IOException {
        CaptureTimes times = new CaptureTimes(ITEMS);
        AssetRows rows = AssetRows.ofSearch(true);
        memory.write(bytes("{\"assets\":{\"items\":["));
        for (int index = ITEMS - 1; index >= 0; index--) {
            rows.write(index, times.of(index), memory);
            memory.write(bytes(index == 0 ? "],\"nextPage\":null}}" : ","));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Measures and prints.
     *
     * @param args none
     * @throws RunnerException if the harness fails
     */
    public static void main(String... args) throws RunnerException {
        Costs.measure(ListCost.class);
    }
}
