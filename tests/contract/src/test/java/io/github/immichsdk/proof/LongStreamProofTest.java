package io.github.immichsdk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads a stream of two million events in a process with a heap of 64 MB. */
class LongStreamProofTest {

    private static final int FULL = 2_000_000;

    private final Proof proof = Proof.of("Two million events in 64 MB", 20);

    @Test
    void theHeapStaysFlatAndTheFirstEventIsThereAtOnce() throws Exception {
        long events = FULL / 20L * proof.runs();
        try (EventStreamServer shortOne = new EventStreamServer(2000);
                EventStreamServer longOne = new EventStreamServer(events)) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            LongStreamReader.class.getName(),
                            shortOne.address(),
                            longOne.address(),
                            Long.toString(events))
                    .redirectErrorStream(true)
                    .start();
            List<String> printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor()).as(printed.toString()).isZero();

            List<Long> heap = numbers(printed, "heap ");
            double seconds = numbers(printed, "nanos ").get(1) / 1e9;
            // the clock is that of the machine, the same for both processes
            double first = (numbers(printed, "first ").get(1) - longOne.firstByteAt()) / 1e6;
            assertThat(numbers(printed, "events ").get(1)).isEqualTo(events + 1);
            assertThat(Collections.max(heap) - Collections.min(heap))
                    .as("MB of growth in %s", heap)
                    .isLessThanOrEqualTo(3);
            assertThat(first).as("ms to the first event").isLessThan(100);
            proof.report(
                    "%,d events read by stream().maps() with -Xmx64m: %,.0f events/s; heap after a collection at each tenth: %s MB; the"
                                    .formatted(events, events / seconds, heap)
                            + " first event %.1f ms after the server's first byte.".formatted(first));
        }
    }

    private static List<Long> numbers(List<String> printed, String name) {
        return printed.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Long.parseLong(line.substring(name.length())))
                .toList();
    }
}
