package io.github.immichsdk.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundredth of the work of each task, once: whether it runs, not how long it takes. */
class ShortFormTest {

    private static final int PART = 100;

    @TempDir
    private static Path folder;

    private static StubProcess stub;

    @BeforeAll
    static void start() throws IOException {
        stub = StubProcess.start();
    }

    @AfterAll
    static void stop() throws IOException {
        stub.close();
    }

    static Stream<Task> tasks() {
        return Tasks.ALL.stream()
                .filter(task -> task.figure() != Task.Figure.GROWTH)
                .filter(Benchmark::possible)
                .map(task -> task.part(PART));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("tasks")
    void thePlainProgramAndOursDoAllItemsOfTheTaskOverEachTransport(Task task) throws Exception {
        Path output = folder.resolve(task.name() + ".log");
        try (Workplace place = Workplace.open(folder)) {
            Runner runner = new Runner(stub, new Front(stub.address(), null), place, output);
            for (Contender contender : new Contenders(List.of("default", "fast"), null).of(task)) {
                Run run = runner.run(contender);

                assertThat(run.count()).as(contender.name()).isEqualTo(task.items());
            }
        }
    }
}
